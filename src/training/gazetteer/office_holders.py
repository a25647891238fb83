"""Office holders from Wikidata: python office_holders.py KNOWN ENDED SNAPSHOT… > office-holders.tsv

A SNAPSHOT is a clone of a repository of github.com/every-politician-scrapers that keeps `html/holders21.csv`: who held which
office of a country since 2000, with Wikidata's identifiers (CC0). Of these the presidents, prime ministers and foreign
ministers are written, but nobody whom KNOWN has in the same office, no term of less than two months, and no head of state or
government whose surname is that of another country's in KNOWN, or so common that it alone says nothing. ENDED has the ends of terms that
were open in the snapshots.

    python office_holders.py --identify KNOWN SNAPSHOT… > KNOWN.new

writes KNOWN with the identifiers of those whom the snapshots have, too.
"""

import csv
import datetime
import io
import pathlib
import re
import subprocess
import sys
import unicodedata

SHORTEST_DAYS = 60
OPEN = 9999

COUNTRIES = {
    "argentina-ministers": "Argentina", "australia-cabinet": "Australia", "austria-cabinet": "Austria",
    "brazil-ministers": "Brazil", "bulgaria-cabinet": "Bulgaria", "canada-cabinet": "Canada",
    "chile-ministers": "Chile", "china-ministers": "China", "czech-ministers": "Czech Republic",
    "denmark-cabinet": "Denmark", "egypt-ministers": "Egypt", "finland-cabinet": "Finland",
    "france-cabinet": "France", "greece-cabinet": "Greece", "hungary-cabinet": "Hungary",
    "india-ministers": "India", "indonesia-ministers": "Indonesia", "iran-ministers": "Iran",
    "israel-ministers": "Israel", "japan-ministers": "Japan", "kazakhstan-cabinet": "Kazakhstan",
    "malaysia-ministers": "Malaysia", "mexico-ministers": "Mexico", "netherlands-cabinet": "Netherlands",
    "new-zealand-cabinet": "New Zealand", "nigeria": "Nigeria", "norway-cabinet": "Norway",
    "pakistan-ministers": "Pakistan", "philippines-ministers": "Philippines", "poland-cabinet": "Poland",
    "portugal-cabinet": "Portugal", "romania-cabinet": "Romania", "russia-cabinet": "Russia",
    "south-africa-cabinet": "South Africa", "south-korea-ministers": "South Korea", "sweden-cabinet": "Sweden",
    "turkey-ministers": "Turkey", "ukraine-cabinet": "Ukraine", "united-kingdom-cabinet": "United Kingdom",
}

OFFICES = {
    "President": "president",
    "Prime Minister": "prime minister,premier",
    "Premier of the State Council": "prime minister,premier",
    "Secretary of Foreign Affairs": "foreign secretary,foreign minister,secretary",
    "Minister of External Affairs": "external affairs minister,foreign minister,minister",
}
FOREIGN = re.compile(r"(Federal )?Minister (of|for) (Europe and )?(Foreign Affairs|External Relations)( and Worship)?")

HEADS = ("president", "prime minister", "chancellor")

TOO_COMMON = {"miller", "gross", "fischer", "lamb", "dan", "henry", "ali", "faye", "paz", "bio", "salam", "rama"}
"""A reader does not think of the head of a government when an article says nothing but this."""

SURNAME_FIRST = {"China", "South Korea"}
PARTICLES = {"de", "da", "do", "del", "van", "von", "der", "la", "le", "el", "al", "bin", "ben", "dos", "di"}

SURNAMES = {
    "Alfredo Moreno Charme": "Moreno", "Alan Peter Cayetano": "Cayetano", "Bilawal Bhutto Zardari": "Bhutto Zardari",
    "Claudia Ruiz Massieu": "Ruiz Massieu", "Eduardo Frei Ruiz-Tagle": "Frei", "Espen Barth Eide": "Eide",
    "Jorge Castañeda Gutman": "Castañeda", "Luis Videgaray Caso": "Videgaray",
    "Marcelo Rebelo de Sousa": "Rebelo de Sousa", "Aníbal Cavaco Silva": "Cavaco Silva",
    "Pedro Passos Coelho": "Passos Coelho", "Pedro Santana Lopes": "Santana Lopes",
    "José Manuel Durão Barroso": "Durão Barroso", "Diogo de Freitas do Amaral": "Freitas do Amaral",
    "Antonio Martins da Cruz": "Martins da Cruz", "Augusto Santos Silva": "Santos Silva",
    "Makhdoom Shah Mahmood Hussain Qureshi": "Qureshi", "Jonas Gahr Støre": "Støre",
    "Ahmed Aboul Gheit": "Aboul Gheit", "Hazem Al Beblawi": "Beblawi",
    "Călin Popescu-Tăriceanu": "Tăriceanu",
}

NAMES = {
    "Makhdoom Shah Mahmood Hussain Qureshi": "Shah Mahmood Qureshi", "Luis Videgaray Caso": "Luis Videgaray",
    "Alfredo Moreno Charme": "Alfredo Moreno", "Jorge Castañeda Gutman": "Jorge Castañeda",
    "Eduardo Frei Ruiz-Tagle": "Eduardo Frei", "Älihan Smaiylov": "Alikhan Smailov",
}
"""As English-language news writes them."""

LEFT_OUT = {
    "Shashank": "one name", "Simeon Saxe-Coburg-Gotha": "a former king, called otherwise",
    "Bongbong Marcos": "known as Ferdinand Marcos Jr.", "Benigno Aquino III": "known without the numeral",
}


def fold(text):
    plain = text.translate(str.maketrans("łøıŁØ’‘", "loiLO''"))
    letters = [c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c)]
    return "".join(letters).lower().replace("'", "").replace("-", " ")


def is_same(one, other):
    a, b = fold(one).split(), fold(other).split()
    return set(a) == set(b) or a[-1] == b[-1] and a[0] == b[0]


def office(country, position):
    if FOREIGN.fullmatch(position):
        # India's so-called ministers of foreign affairs are civil servants; the minister is that of external affairs.
        return None if country == "India" else "foreign minister,minister"
    return OFFICES.get(position)


def surname(country, name):
    if name in SURNAMES:
        return SURNAMES[name]
    words = name.split()
    if country in SURNAME_FIRST:
        return words[0]
    if words[-1] in ("Jr.", "III"):
        words.pop()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return " ".join(words[first:])


def holders(snapshots):
    """(country, offices, name, identifier) with the terms."""
    found = {}
    for snapshot in map(pathlib.Path, snapshots):
        country = next(c for key, c in COUNTRIES.items() if key in str(snapshot).replace("+", "/").split("/"))
        text = subprocess.run(
            ["git", "-C", str(snapshot), "show", "HEAD:html/holders21.csv"], capture_output=True, text=True, check=True
        ).stdout
        for row in csv.DictReader(io.StringIO(text)):
            held = office(country, row["position"])
            if not held or not row["start"] or is_short(row["start"], row["end"]):
                continue
            name = re.sub(r"\s*\(.*?\)", "", row.get("enwiki") or row["person"]).strip()
            name = NAMES.get(name, name)
            if country == "Japan":
                name = name.translate(str.maketrans("āīūēōĀĪŪĒŌ", "aiueoAIUEO")).replace("'", "")
            key = (country, held, name, row["personID"])
            first, last = int(row["start"][:4]), int(row["end"][:4]) if row["end"] else OPEN
            found.setdefault(key, []).append((first, last))
    for key, terms in sorted(found.items()):
        joined = []
        for first, last in sorted(terms):
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        yield key, joined


def is_short(start, end):
    if len(start) < 10 or len(end) < 10:
        return False
    return (datetime.date.fromisoformat(end) - datetime.date.fromisoformat(start)).days < SHORTEST_DAYS


def read(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def write(known, ended, snapshots):
    ends = {(identifier, held): int(last) for identifier, held, last, _ in read(ended)}
    rows = read(known)
    heads = [row for row in rows if row[0].split(",")[0] in HEADS]
    for (country, held, name, identifier), terms in holders(snapshots):
        head = held.split(",")[0]
        if name in LEFT_OUT:
            continue
        if any(row[1] == country and row[0].split(",")[0] == head and is_same(row[3], name) for row in rows):
            continue
        shown = surname(country, name)
        if head in HEADS and (fold(shown) in TOO_COMMON or is_elsewhere(country, name, shown, heads)):
            continue
        for first, last in terms:
            if last == OPEN:
                last = ends.get((identifier, head), OPEN)
            print("\t".join([held, country, shown, name, str(first), str(last), identifier]))


def is_elsewhere(country, name, shown, heads):
    return any(fold(row[2]) == fold(shown) and row[1] != country and not is_same(row[3], name) for row in heads)


def identify(known, snapshots):
    people = {}
    for (country, held, name, identifier), _ in holders(snapshots):
        people.setdefault((country, held.split(",")[0]), []).append((name, identifier))
    for line in pathlib.Path(known).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")[:6]
            fitting = {i for n, i in people.get((row[1], row[0].split(",")[0]), []) if is_same(n, row[3])}
            line = "\t".join(row + [fitting.pop() if len(fitting) == 1 else "-"])
        print(line)


if __name__ == "__main__":
    if sys.argv[1] == "--identify":
        identify(sys.argv[2], sys.argv[3:])
    else:
        write(sys.argv[1], sys.argv[2], sys.argv[3:])
