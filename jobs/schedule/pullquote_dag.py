"""Pullquote every night, for Apache Airflow 3: copy into the folder of DAGs.

Each run is for one day, the start of its data interval; another one is given by "Trigger DAG w/ config" or
``airflow dags trigger pullquote_daily --conf '{"date": "2026-11-27"}'``. Running a day again publishes the same tables in the same
place, so retries and backfills need no cleaning up.
"""

from __future__ import annotations

import os
import subprocess
from datetime import datetime, timedelta

from airflow.sdk import CronDataIntervalTimetable, Param, dag, get_current_context, task
from airflow.sdk.exceptions import AirflowFailException

HOME = "/srv/pullquote"
NEWS = "/srv/news"

# The exit codes after which trying again would change nothing (jobs/README.md, Exit codes).
FINAL = {
    2: "the job cannot be run as it is written, or its output is in use",
    3: "the tables are published, but beyond a limit of the job",
}


@dag(
    dag_id="pullquote_daily",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=datetime(2026, 11, 1),
    catchup=False,
    max_active_runs=1,
    params={"date": Param(None, type=["null", "string"], format="date", description="The day, if it is not the usual one.")},
    tags=["pullquote"],
    doc_md=__doc__,
)
def pullquote_daily():
    @task(retries=2, retry_delay=timedelta(minutes=15), execution_timeout=timedelta(hours=6))
    def publish() -> str:
        context = get_current_context()
        day = context["params"]["date"] or context["data_interval_start"].strftime("%Y-%m-%d")
        run = subprocess.run(
            [f"{HOME}/pullquote", "run", "jobs/daily.yaml", "--date", day],
            cwd=HOME,
            env={**os.environ, "NEWS": NEWS, "PULLQUOTE_HEAP": "8g"},
            check=False,
        )
        if run.returncode in FINAL:
            raise AirflowFailException(FINAL[run.returncode])
        run.check_returncode()
        return f"{NEWS}/reports/{day}"

    publish()


pullquote_daily()
