package org.pullquote.aggregate.copy;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.LocalSpark;

class OriginalityTest {
    @ParameterizedTest
    @CsvSource({
        "Reuters, Reuters, true",
        "Reuters (UK), Reuters, true",
        "AP News, AP, true",
        "The Associated Press, AP, true",
        "Agence France-Presse, AFP, true",
        "TASS, Reuters, false",
        "AFP, AFP, true",
        "Apple Daily, AP, false",
        "American Press, AP, false",
        "The American Prospect, AP, false",
        "Christian Post, CP, false",
        "The Daily Example, AP, false",
        "Daily Example,, ",
    })
    void aSourceIsTheAgencyIfItBearsAnyOfTheAgencysNames(String source, String agency, Boolean expected) {
        Boolean is = LocalSpark.session()
                .range(1)
                .select(Originality.isAgency(lit(source), lit(agency).cast("STRING")))
                .head()
                .getAs(0);
        assertThat(is).isEqualTo(expected);
    }
}
