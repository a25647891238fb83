package org.pullquote.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.SpeakerId;

/** Each text marks its mentions with brackets; what the last of them is read as is held against the table. */
class SpeakerResolverTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Foreign Ministry spokeswoman Irina Belova] said the talks failed.                                                  | Irina Belova      | Foreign Ministry spokeswoman
            Foreign Ministry spokeswoman Irina Belova arrived in Geneva. [Belova] said the talks failed.                        | Irina Belova      | Foreign Ministry spokeswoman
            Hannah Grace Miller, a spokeswoman for the Department of Energy, was ill. [Miller] said so.                         | Hannah Grace Miller | spokeswoman for the Department of Energy
            Department of Energy spokeswoman Hannah Grace Miller was ill. [Miller] said so.                                     | Hannah Grace Miller | Department of Energy spokeswoman
            [Donald J. Hartley] said he would run. Donald Hartley lives in Ohio. Donald Hartley has two sons.                   | Donald Hartley    |
            Bob Keller runs the bank. [Robert Keller] said it was sound.                                                        | Robert Keller     |
            [Rep. Tom Wexler (D-N.C.)] said the bill was dead.                                                                  | Tom Wexler        | Rep.
            [Senator Ramirez] said the bill was dead.                                                                           | Ramirez           | Senator
            HARTLEY WINS OHIO. Donald Hartley won. [HARTLEY] said he was glad.                                                  | Donald Hartley    |
            [The company's chief executive, Laura Stein,] said sales fell.                                                      | Laura Stein       | company's chief executive
            Donald Hartley won. [Hartley’s] decision was to stay.                                                              | Donald Hartley    |
            The Hartley campaign was short of money. [Donald Hartley] said so.                                                  | Donald Hartley    |
            Rand Howard ran. His father, Ron Howard, had run too. They met often. [Howard] said so.                            | Rand Howard       |
            Tom Vale was here. In April [Thomas] said so.                                                                       | Thomas            |
            """)
    void aNameIsTheFullestThatTheArticleGivesWithItsRole(String text, String name, String role) {
        assertThat(last(text)).isEqualTo(speaker(name, SpeakerKind.PERSON, role));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Press secretary Jay Conway was ill. [Secretary of State Ada Lund] said so.                 | Ada Lund
            Press secretary Jay Conway was ill. [Former Secretary of State Ada Marie Lund] said so.    | Ada Marie Lund
            [Director of National Intelligence James Calder] said so.                                  | James Calder
            [Secretary of Health and Human Services Nora Quist] said so.                               | Nora Quist
            [Chief of police Tom Barr] said so.                                                        | Tom Barr
            [A spokesman of Finance Minister Tom Vale] said so.                                        |
            [The director of Ada Lund's office] said so.                                               |
            [Centers for Flood Control and Prevention Director Nora Quist] said so.                    | Nora Quist
            [National Institutes of Harbour Health Director Nora Quist] said so.                       | Nora Quist
            He saw reporters. [Royal Canadian Mounted Police Commissioner Tom Barr] said so.                             | Tom Barr
            [Special Agent in Charge Nora Quist] said so.                                              | Nora Quist
            [Harbour Union chairman and former Senate Committee Chairman Tom Barr] said so.            | Tom Barr
            [City Herald spokesman and Vice President Tom Barr] said so.                               | Tom Barr
            [The Senate speaker and Senator Nora Quist] said so.                                       |
            [Friends of Senator Tom Vale] said so.                                                     |
            [Friends of former mayor Tom Vale] said so.                                                |
            [The critics of former president Ada Lund] said so.                                        |
            [Co-chair of the Senate Finance Committee Sen. Tom Vale] said so.                          | Tom Vale
            [Chairman of the House Budget Committee Rep. Nora Quist (R-Ohio)] said so.                 | Nora Quist
            [An aide to the Florida Sen. Nora Quist] said so.                                          |
            [University of Harbour Bay at Northfield law professor Nora Quist] said so.                | Nora Quist
            [A University of Northfield study of professor Nora Quist] said so.                        | University of Northfield
            [Harbour Safety Agency (HSA) director Nora Quist] said so.                                 | Nora Quist
            [World Harbour Organization (WHO) spokeswoman Nora Quist] said so.                         | Nora Quist
            [The Harbour Safety Agency (HSA)] said so.                                                 | Harbour Safety Agency
            [Former Harbour Safety Agency acting director Tom Barr] said so.                           | Tom Barr
            [House Ways and Means Chairman Tom Barr] said so.                                          | Tom Barr
            [Nora Quist's Harbour Herald column] said so.                                              | Nora Quist
            President Ada Lund spoke. Tom Barr left. [The former vice president] said so.              |
            [Lawyers for President Ada Lund] said so.                                                  |
            [The Office of Senator Tom Vale] said so.                                                  | Tom Vale's office
            [Joint Secretary (East) Nora Quist] said so. | Nora Quist
            [Deputy Commissioner of Police (Central) Nora Quist] said so. | Nora Quist
            [The company (east) Nora Quist] said so. |
            [The son of the late pastor Tom Vale] said so.                                             |
            [An aide of the former mayor Tom Vale] said so.                                            |
            [Subcommittee on Harbours and Investigations Chairman Tom Vale (R-Ohio)] said so.          | Tom Vale
            [West Virginia Gov. Earl Ray Vale] said so.                                                | Earl Ray Vale
            [Former Ambassador to Ukraine Tom Vale] said so.                                     | Tom Vale
            [Then-Secretary of State Tom Vale] said so.                                          | Tom Vale
            """)
    void theNameBehindAnOfficeIsItsHolders(String text, @Nullable String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [One of the senators elected in that year, Riverton Sen. Ada Lund,] said so.                        | Ada Lund
            [One of the two judges, Nora Quist,] said so.                                              | Nora Quist
            [Two of the judges, Nora Quist and Tom Barr,] said so.                                     |
            [The Post’s somewhat conservative blogger Nora Quist] said so.                             | Nora Quist
            [Washington Post associate editor Tom Barr] said so.                                       | Tom Barr
            [One member of the tax-writing Harbour Committee, Rep. Tom Barr (R-Ohio),] said so.        | Tom Barr
            [radio host Steve Vale, considered a friend of Lund in Iowa,] said so.                     | Steve Vale
            [A London-based adviser named Joseph Hale] said so.                                        | Joseph Hale
            [A neighbour called Nora Quist] said so.                                                   | Nora Quist
            [A ship named Nora Quist] said so.                                                         |
            [One of Judge Barr's colleagues, Judge Nora Quist,] said so.                               | Nora Quist
            Tom Phillips was late. [Mr. Phillips‘ attorney Nora Quist] said so.                        | Nora Quist
            Tom Phillips was late. [Phillips’ outgoing campaign director Nora Quist] said so.          | Nora Quist
            Ada Holm has died. [Her daughter, the novelist Nora Quist,] said so. | Nora Quist
            [The company's founder, the former judge Nora Quist,] said so. | Nora Quist
            [The mayor, the Harbour lawyers Nora Quist,] said so. |
            Two boys were found. [One of them, 19-year-old Tom Vale,] said so.                   | Tom Vale
            """)
    void aNameBesideItsNounIsTheSpeakers(String text, @Nullable String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada Lindqvist was late. [Lindqist] said so.                                                | Ada Lindqvist
            Ada Lindqvist was late. Her brother Tom Lindqist was not. [Lindqist] said so.              | Tom Lindqist
            Ada Lindqvist met Tom Lindqvist. [Lindqist] said so.                                       | Lindqist
            Ada Hale was late. [Hall] said so.                                                         | Hall
            """)
    void aSurnameOneLetterOffIsThatOfTheOnlyOneWhoHasIt(String text, String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Vice President Shilling] said so.                                                         | Shilling
            Vice President Shilling was late. “No,” [Shilling] said.                                   | Shilling
            [Attorney General Nickel] said so.                                                         | Nickel
            [General Motors] said so.                                                                  |
            [President Trust] said so.                                                                 |
            """)
    void aWordBehindATitleIsAName(String text, @Nullable String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind() == SpeakerKind.PERSON ? speaker.name() : null).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [OSA contributor and Ardmere University historian Julia Stern] said so.    | Julia Stern
            [House Speaker and party leader Ada Lund] said so.                         | Ada Lund
            [The party chairman and Senator Tom Vale] said so.                         |
            [The chairman and his wife Ada Lund] said so.                              |
            [Riverton High School junior and protest organizer Tom Vale] said so.                | Tom Vale
            """)
    void oneNameMayHaveTwoRolesBeforeIt(String text, @Nullable String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Tom Vale, a plumber, was charged with theft. [The prosecutor] said so.                    | UNNAMED
            Tom Vale limped off after ten minutes. [The manager] said so.                             | UNNAMED
            Ada Lund was bitten by a dog. [The owner] said so.                                        | UNNAMED
            Ada Lund was fined in Riverton. Her car was fast. [The magistrate] said so.               | UNNAMED
            A ship ran aground off Tarn on Monday. [The coastguard] said so.                          | ORGANIZATION
            """)
    void aRoleThatNobodyInTheArticleBearsIsNobodys(String text, SpeakerKind kind) {
        Speaker speaker = last(text);
        assertThat(speaker.name()).isNull();
        assertThat(speaker.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            It was late. [Hartwell Ltd. Chairman Piers Aldous] said so.                               | Piers Aldous
            [Sir Owen Pritchard MP] said so.                                                          | Owen Pritchard
            [Lord Kerr of Linton] said so.                                                            | Lord Kerr of Linton
            Lord Kerr of Linton was late. [Lord Kerr] said so.                                        | Lord Kerr of Linton
            [Viscount Lisle] said so.                                                                 | Viscount Lisle
            Lord Lisle was late. [Lisle] said so.                                                     | Lord Lisle
            Ada Lisle was late. [Baroness Lisle] said so.                                             | Ada Lisle
            It was “late,” said [Hartwell Ltd. Chairman Piers Aldous].                                | Piers Aldous
            Her mother, [Tone Aker], said so.                                                         | Tone Aker
            [João Pedro da Costa e Silva] said so.                                                    | João Pedro da Costa e Silva
            [Ranger Fiona Hale] said so.                                                              | Fiona Hale
            [President Clinton of the students’ union] said so.                                       | Clinton
            [The Earl of Marlow] said so.                                                             | Earl of Marlow
            [Fisherman Peter James Cole] said so.                                                     | Peter James Cole
            [Wife Nan Hale] said so.                                                                  | Nan Hale
            [Baker Tom Hale] said so.                                                                 | Tom Hale
            [Secretary of State for Wales Huw Parry] said so.                                         | Huw Parry
            [Minister for Women and Equalities Nicola Marsh] said so.                                 | Nicola Marsh
            [A spokesman for Finance Minister Tom Vale] said so.                                      |
            [The driver, Kit Vale,] said so.                                                          | Kit Vale
            [Det Insp Nora Quist] said so. | Nora Quist
            Det Insp Nora Quist came. [Det Insp Quist] said so. | Nora Quist
            [Ch Supt Nora Quist, of Marle Police,] said so. | Nora Quist
            Judge Nora Quist was late. Tom Vale stole. Sentencing Vale, [the judge] said so.           | Nora Quist
            """)
    void titlesAndOfficesAreNoPartOfAName(String text, @Nullable String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @Test
    void initialsThatLabelAnAnswerAreThePersonsWhoHasThem() {
        assertThat(nameOf("Jo Linde met the chef Marit Aas. ¶ JL: What next? ¶ [MA]: I shall sleep."))
                .isEqualTo("Marit Aas");
    }

    @Test
    void aFirstNameSharesTheSurnameOfTheNameJoinedToIt() {
        ResolvedSpeaker speaker = resolve("The boy was missing. [His parents Jon and Mary Tull] said so.");
        assertThat(Objects.requireNonNull(speaker.speaker()).name()).isEqualTo("Jon Tull");
        assertThat(speaker.together()).extracting(Speaker::name).containsExactly("Jon Tull", "Mary Tull");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Khalid al-Masri] said so.                                                                | Khalid al-Masri
            [Luiz Antônio dos Reis] said so.                                                          | Luiz Antônio dos Reis
            Luiz Antônio dos Reis was late. [Dos Reis] said so.                                       | Luiz Antônio dos Reis
            [The director, Jacinta Ortega y Valdés,] said so.                                         | Jacinta Ortega y Valdés
            Khalid al-Masri wept. [Al-Masri] said so.                                                 | Khalid al-Masri
            [Abu Yusuf al-Tamimi] said so.                                                            | Abu Yusuf al-Tamimi
            Juan Ortega y Ruiz wept. [Ortega y Ruiz] said so.                                         | Juan Ortega y Ruiz
            Máire Ní Bhriain wept. [Ní Bhriain] said so.                                              | Máire Ní Bhriain
            Sheikh Hamad al-Jaber wept. [al-Jaber] said so.                                           | Hamad al-Jaber
            """)
    void namesHaveManyForms(String text, String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[The Petrol Retailers' Association] said so.", "[The Petrol Retailers’ Association] said so."})
    void aBodyMayBelongToManyByItsName(String text) {
        assertThat(nameOf(text)).isIn("Petrol Retailers' Association", "Petrol Retailers’ Association");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The Northern Rowing Union (NRU) banned a coach. [The NRU] said so.                        | Northern Rowing Union
            The Society for the Care of Bees (SCB) met. [The SCB] said so.                            | Society for the Care of Bees
            The Northern Rowing Union (NRU) banned a coach. The NRU was sad. [The NRU] said so. [It] said so. | Northern Rowing Union
            The case went to the South Valley Law Enforcement Division, or SLED, on Friday. [SLED] said so. | South Valley Law Enforcement Division
            The Department of Roads and Community Parks was silent. “No,” [DORCP] said.               | Department of Roads and Community Parks
            General Harbors Co. will close four plants. [GH] said so.                                 | General Harbors Co.
            """)
    void anAbbreviationIsTheBodyThatItIsTheInitialsOf(String text, String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Rep. Peter King of Ardmere was ill. [King] said so.                        | Peter King
            Attorney General Eric Holder was ill. “No,” [Holder] said.                 | Eric Holder
            He met Octavia Penn. [Penn] said so.                                       | Octavia Penn
            Attorney General Jane Burn was ill. [Burn] said she would stay.            | Jane Burn
            Attorney General Mark Will was ill. “No,” said [Will].                     | Mark Will
            Sen. Rand Paul (R-Ky.) was ill. [Paul] said so.                            | Rand Paul
            Ada Lund won the golf cup. [The golf pro] said she was tired.              | Ada Lund
            Ada Lund was angry. It was [her] demand that he resign.                    | Ada Lund
            """)
    void commonWordsMayBeNames(String text, String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            He met the head of the Foreign Ministry, [who] praised his plan.                         | UNNAMED      |
            The loudest was Tom Vale, a farmer and chairman of the Senate Committee on Trade and Harbour Reform, [who] said so. | PERSON | Tom Vale
            One guest was Ada Lund, the head of the Marle Rowing Union, [who] said so.               | PERSON       | Ada Lund
            """)
    void whoBehindABodyStandsForThePersonWhoHeadsIt(String text, SpeakerKind kind, @Nullable String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [The Washington Post] said the minister lied.                                          | OUTLET       | The Washington Post
            The Wall Street Journal broke the story. According to [the daily], he lied.            | OUTLET       | The Wall Street Journal
            [The Riverton Gazette] said the minister lied.                                         | OUTLET       | Riverton Gazette
            [The Wall Street Journal today] said the minister lied.                                | OUTLET       | The Wall Street Journal
            [USA Today] said the minister lied.                                                    | OUTLET       | USA Today
            [The Washington Post on Tuesday] said the minister lied.                               | OUTLET       | The Washington Post
            [The Foreign Ministry] said the talks failed.                                          | ORGANIZATION | Foreign Ministry
            The Russian Foreign Ministry was silent at first. [The ministry] said the talks failed. | ORGANIZATION | Russian Foreign Ministry
            [Republicans] said the bill was dead.                                                  | GROUP        | Republicans
            [Some House Democrats] said the bill was dead.                                         | GROUP        | House Democrats
            [Close to two dozen House Democrats] said the bill was dead.                           | GROUP        | House Democrats
            [A number of Republicans] said the bill was dead.                                      | GROUP        | Republicans
            Amnesty International drafted a plan. [The group] said the bill was dead.              | ORGANIZATION | Amnesty International
            The Red Cross drafted a plan. [The group] said the bill was dead.              | ORGANIZATION | Red Cross
            Rep. Tom Wexler (R-Ohio) met the press. [The Democrat] said the bill was dead.         | UNNAMED      |
            The Red Cross drafted a plan. ¶ [The group] said the bill was dead.                    | ORGANIZATION | Red Cross
            The Red Cross drafted a plan. It rained. ¶ [The group] said the bill was dead.         | ORGANIZATION |
            The town drafted a plan. [The group] said the bill was dead.                           | ORGANIZATION |
            Peter Hall came late. [Hall's Twitter account] said the bill was dead.                 | PERSON       | Peter Hall
            Gov. Peter Hall came late. [Hall TV Ad] promises a new dam.                            | PERSON       | Peter Hall
            [Officials] said the bill was dead.                                                    | UNNAMED      |
            [A senior administration official] said the bill was dead.                             | UNNAMED      |
            [Many] said the bill was dead.                                                         | UNNAMED      |
            A spokesman for Peter Hall was late. [A spokesman] said the bill was dead.             | UNNAMED      |
            [A friend of Peter Hall] said the bill was dead.                                       | UNNAMED      |
            [The report] said the minister lied.                                                   | DOCUMENT     |
            [A new poll] found that voters were tired.                                             | DOCUMENT     |
            [The Mancunian] said so. | UNNAMED |
            [The Londoner] said so. | UNNAMED |
            [A No 10 spokesman] said so. | UNNAMED |
            """)
    void aSpeakerIsOfItsKind(String text, SpeakerKind kind, String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The baker Julia Stern met the press. [The mum of four] said the oven was cold.         | Julia Stern
            The baker Julia Stern met the press. [The 52-year-old, who sells bread,] said so.      | Julia Stern
            The oven was cold. A judge, Julia Stern, was late. [The judge, 61,] said so.           | Julia Stern
            [A tired judge] closed the case. Judge Julia Stern left by the back door.              | Julia Stern
            Peter Vance won the seat. His brother Mark Vance lost his. [Vance] said he was glad.   | Mark Vance
            Julia Stern won again. [The Texas senator] said the oven was cold.                     | Julia Stern
            Julia Stern came late. [Julia] said the oven was cold.                                 | Julia Stern
            Julia Stern came late. Furious [Stern] said the oven was cold.                         | Julia Stern
            """)
    void anEpithetMeansTheOneInFocus(String text, String name) {
        assertThat(nameOf(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [The Lower Riverton Chronicle] said the mayor lied.                                    | OUTLET       | Lower Riverton Chronicle
            The Lower Riverton Chronicle was first. [The newspaper] said the mayor lied.           | OUTLET       | Lower Riverton Chronicle
            The Lower [Riverton Chronicle] said the mayor lied.                                    | OUTLET       | Lower Riverton Chronicle
            [The state news agency, TRN,] said the talks failed.                                   | ORGANIZATION | TRN
            Peter Hall left. [Mr Hall's office] said the talks failed.                             | ORGANIZATION | Peter Hall's office
            Peter Hall left. [Hall's legal team] said the talks failed.                            | ORGANIZATION | Peter Hall's legal team
            [An article in the Huffington Post] said the talks failed.                             | OUTLET       | The Huffington Post
            [A Riverton poll] found that voters were tired.                                        | DOCUMENT     |
            Julia Stern was minister. [The inquiry] found that the dam had failed.                 | DOCUMENT     |
            """)
    void aNameIsWholeAndNobodysIsNone(String text, SpeakerKind kind, String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @Test
    void aMediumThatSharesAPersonsNameIsThePerson() {
        assertThat(nameOf("Mayor Michael Bloomberg came to Boston. [Bloomberg] said he was tired."))
                .isEqualTo("Michael Bloomberg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Most Republicans] said the bill was dead. [They] said the bill was bad.                 | Republicans
            [A tired lawyer] said the bill was dead. [They] said the bill was bad.                   | ~~
            [The Foreign Ministry] said the talks failed. [It] said the door was open.               | Foreign Ministry
            [A tired lawyer] said the bill was dead. [It] said the door was open.                    | ~~
            """)
    void theyAreManyAndItIsABody(String text, String name) {
        Speaker speaker = resolve(text).speaker();
        assertThat(speaker == null ? "" : String.valueOf(speaker.name())).isEqualTo(name == null ? "" : name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            It angered American allies, including France, [which] has urged restraint.                           | France
            It worried rights groups like the Harbour Union, [which] has called it a threat.                     | Harbour Union
            The rules were published by the Library of Harbours, [which] says so.                                | Library of Harbours
            Tom Vale likes boats. Vale is a dogmatic sailor [who] tends to say so.                               | Tom Vale
            Tom Vale likes boats. Vale is not a sailor [who] tends to say so.                                    | ~~
            Tom Vale likes boats. He was also the one [who] said so.                                             | Tom Vale
            It came from Tom Vale, Ada Lund and Paul Holm, [who] have dismissed it.                              | Tom Vale and Ada Lund and Paul Holm
            It came from Senators Ada Lund (R) of Marle and Paul Holm (R) of Estland, [who] are calling it so.   | Ada Lund and Paul Holm
            """)
    void aRelativeClauseIsAboutWhomItsVerbAndItsNounTell(String text, String name) {
        ResolvedSpeaker read = resolve(text);
        String shown = read.together().size() > 1
                ? String.join(
                        " and ", read.together().stream().map(Speaker::name).toList())
                : read.speaker() == null ? null : read.speaker().name();
        assertThat(String.valueOf(shown)).isEqualTo(name.isEmpty() ? "null" : name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Sens. Ada Lund, R-Tenn., and Paul Holm, R-Ariz.,] both said so.                   | PERSON | Ada Lund, Paul Holm
            [Reps. Ada Lund, D-Iowa, Paul Holm, R-Ohio, and Kit Vale, R-Iowa,] said so.        | PERSON | Ada Lund, Paul Holm, Kit Vale
            [Sen. Ada Lund, D-N.Y., and a member of the Harbour Committee,] said so.           | PERSON | ~~
            [Rep. Tom Vale, D-N.Y., and other House Democrats] said so.                        | GROUP  | Tom Vale
            [Terry Lund of Franklin & Marsh College in Riverton] said so.                      | PERSON | ~~
            [Tom Vale and allied Republicans] said so.                                         | GROUP  | Tom Vale
            [President Tom Vale and Secretary of State Ada Lund] said so.                      | PERSON | Tom Vale, Ada Lund
            [Tom Vale, his eldest son, and their supporters] said so.                          | GROUP  | Tom Vale
            [Tom Vale, his voice hoarse,] said so.                                             | PERSON | ~~
            """)
    void whoIsJoinedToANameBehindItsPartyOrPlaceSpeaksToo(String text, SpeakerKind kind, String names) {
        ResolvedSpeaker read = resolve(text);
        assertThat(Objects.requireNonNull(read.speaker()).kind()).isEqualTo(kind);
        assertThat(String.join(", ", read.together().stream().map(Speaker::name).toList()))
                .isEqualTo(names);
    }

    @Test
    void theWordsOfAHeadlinesCueAreNoName() {
        Document document = ANNOTATOR.annotate("Lund Plans Harbour Order", "Tom Lund spoke.");
        String text = document.text();
        Attribution claim = new Attribution(
                List.of(new Span(0, 4)),
                List.of(new Span(5, 10)),
                List.of(new Span(11, text.indexOf("Order") + 5)),
                false);
        ResolvedSpeaker read = new SpeakerResolver()
                .resolve(ArticleEntities.of(document, null), List.of(claim))
                .speakers()
                .get(0);
        assertThat(Objects.requireNonNull(read.speaker()).name()).isEqualTo("Tom Lund");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada Lund met Tom Vale. The Vale campaign won. [Her campaign] said so.    | ~~
            Ada Lund met Tom Vale. The Vale campaign won. [His campaign] said so.    | Vale campaign
            """)
    void herCampaignIsNotHis(String text, String name) {
        Speaker speaker = last(text);
        assertThat(speaker.name() == null ? "" : speaker.name()).isEqualTo(name);
    }

    @Test
    void anAbbreviatedCountryIsNoBodyOfItsInitials() {
        assertThat(nameOf(
                        "The Untold Story was on sale. The Untold Story sold well. [The U.S.] said the bill was dead."))
                .isEqualTo("United States");
    }

    @Test
    void aPronounThatNobodyFitsIsUnsure() {
        ResolvedSpeaker resolved = resolve("Peter Hall came to Boston. [She] said the talks failed.");
        assertThat(resolved.speaker()).isNull();
        assertThat(resolved.confidence()).isLessThan(0.5);
    }

    @Test
    void aQuoteWithoutSourceGoesOnFromTheTurnBeforeIt() {
        String text = "\"It is over,\" Julia Stern said.\n\n\"We are going home. Peter Hall may stay.\"";
        Document document = ANNOTATOR.annotate("", text);
        List<Attribution> attributions = LoadedModels.attributions(document);
        List<ResolvedSpeaker> speakers = new SpeakerResolver()
                .resolve(ArticleEntities.of(document, null), attributions)
                .speakers();
        assertThat(speakers)
                .hasSize(2)
                .extracting(resolved ->
                        resolved.speaker() == null ? "" : resolved.speaker().name())
                .containsOnly("Julia Stern");
        assertThat(speakers.get(1).confidence()).isLessThan(speakers.get(0).confidence());
    }

    @Test
    void aQuoteInAHeadlineIsTheirsWhoSaysItBelow() {
        Document document = ANNOTATOR.annotate(
                "‘The oven was cold’: Riverton mourns its bakery",
                "Peter Hall closed the bakery. “Believe me, the oven was cold,” Julia Stern said.");
        String text = document.text();
        Span headline = new Span(1, text.indexOf('’'));
        Span quote = new Span(text.indexOf("Believe"), text.indexOf(",” Julia"));
        Span source = new Span(text.indexOf("Julia"), text.indexOf(" said"));
        List<ResolvedSpeaker> speakers = new SpeakerResolver()
                .resolve(
                        ArticleEntities.of(document, null),
                        List.of(
                                new Attribution(List.of(), List.of(), List.of(headline), false),
                                new Attribution(List.of(source), List.of(), List.of(quote), false)))
                .speakers();
        assertThat(Objects.requireNonNull(speakers.get(0).speaker()).name()).isEqualTo("Julia Stern");
    }

    @Test
    void aFullNameIsSurerThanASurnameAndThatThanAPronoun() {
        double full = resolve("[Julia Stern] said the talks failed.").confidence();
        double surname =
                resolve("Julia Stern came late. [Stern] said the talks failed.").confidence();
        double pronoun = resolve("Julia Stern met Anna Koch. [She] said the talks failed.")
                .confidence();
        assertThat(full).isGreaterThan(surname);
        assertThat(surname).isGreaterThan(pronoun);
    }

    @ParameterizedTest
    @CsvSource({
        "Maria Zakharova, maria-zakharova",
        "Felipe Calderón, felipe-calderon",
        "Peter Vance Jr., peter-vance-jr",
        "U.S. Army, us-army"
    })
    void anIdIsASlugOfTheName(String name, String id) {
        assertThat(SpeakerId.of(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Former ambassador to France John Vale, a member of the board,] said so.                               | PERSON       | John Vale
            [the scientist and social reformer Florence Harding] said so.                                          | PERSON       | Florence Harding
            Jeb Lund won. [A friend of Jeb Lund, Ana Navas,] said so.                                              | PERSON       | Ana Navas
            [A friend of Jeb Lund] said so.                                                                       | UNNAMED      |
            John Vale spoke. [Mayor John Vale's comments to the Gazette] said so.                                 | PERSON       | John Vale
            [Comments made by Mayor Ada Lund] said so.                                                            | PERSON       | Ada Lund
            [A statement by Ada Lund] said so.                                                                    | DOCUMENT     |
            [Comments seen by Ada Lund] said so.                                                                  | UNNAMED      |
            [A spokesman for British Prime Minister Tom Vale] said so.                                            | UNNAMED      |
            [White House officials] said so.                                                                      | GROUP        | White House officials
            [Lawyers for the Department of Justice] said so.                                                      | GROUP        | Lawyers for the Department of Justice
            [Some officials] said so.                                                                             | UNNAMED      |
            [Twitter] said so.                                                                                    | ORGANIZATION | Twitter
            [A Gallup survey] said so.                                                                            | ORGANIZATION | Gallup
            Sidney Twitter met Ada Lund. [Twitter] said so.                                                       | PERSON       | Sidney Twitter
            Facebook fell. Shares of Facebook were sold. [The social network] said so.                            | ORGANIZATION | Facebook
            Facebook fell. Google rose. Facebook sold. Google bought. [The company] said so.                      | ORGANIZATION |
            Ada Lund, an advocate, came. [The attorney general's office] said so. | ORGANIZATION |
            A researcher wrote in Harbour Biology. [The paper] said so. | DOCUMENT |
            The Riverton Post was founded in 1904. [The paper] said so. | OUTLET | Riverton Post
            """)
    void whoStandsBehindANounIsFound(String text, SpeakerKind kind, @Nullable String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [The U.S.] said the talks failed.                                  | United States
            [Tehran] said the talks failed.                                    | Iran
            They met. [The archrival Iran] said the talks failed.              | Iran
            [Texas] said the law was void.                                     | Texas
            [The United Nations] said the talks failed.                        | United Nations
            """)
    void aCountrySpeaksUnderItsUsualName(String text, String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.ORGANIZATION);
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(resolve(text).rule()).isEqualTo(SpeakerRule.COUNTRY_NAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Nebraska and Oklahoma] said the law was void.                     | Nebraska, Oklahoma
            [Both Mexico and Canada] said the talks failed.                    | Mexico, Canada
            [Britain, France and the United Nations] said the talks failed.    | Britain, France, United Nations
            [Facebook and Microsoft] said the bill was dead.                   | Facebook, Microsoft
            [The Associated Press and South Korea's Yonhap news agency] said so. | The Associated Press, Yonhap
            """)
    void bodiesThatSpeakTogetherAreAllSpeakers(String text, String names) {
        assertThat(String.join(
                        ", ",
                        resolve(text).together().stream().map(Speaker::name).toList()))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Mexico and other neighbors] said the talks failed.",
                "[U.S. and South Korean officials] said the talks failed.",
                "[Texas and the other 25 states] said the law was void."
            })
    void aBodyAmongOthersWithoutANameDoesNotSpeakAlone(String text) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isIn(SpeakerKind.GROUP, SpeakerKind.UNNAMED);
        assertThat(speaker.name()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The data company Gravwell found it. [Gravwell] said so.                                | ORGANIZATION | Gravwell
            [A survey by the data company Gravwell] said so.                                       | ORGANIZATION | Gravwell
            [A survey by the data company Gravwell] said so. [The report] said more.               | ORGANIZATION | Gravwell
            [A survey by the data company Gravwell] said so. [The latest survey results] said more. | ORGANIZATION | Gravwell
            [A survey by the data company Gravwell] said so. [A report] came. [The report] said more. | DOCUMENT |
            [A poll conducted by Campus Pulse with the town] said so.                              | ORGANIZATION | Campus Pulse
            The Riverton Bee came out. [The Bee] said so.                                          | OUTLET       | Riverton Bee
            The National Harbour Inspection Board met. [The NHIB] said so.                         | ORGANIZATION | National Harbour Inspection Board
            [The justice department] said so.                                                      | ORGANIZATION | Justice Department
            [The Harbour Insider] said so.                                                         | ORGANIZATION | Harbour Insider
            [The Center for Harbour Research] said so.                                             | ORGANIZATION | Center for Harbour Research
            [Gravwell.com] said so.                                                                | ORGANIZATION | Gravwell.com
            [Sonoma County officials] said so.                                                     | GROUP        | Sonoma County officials
            """)
    void aBodyGoesByTheNameThatTheArticleGivesIt(String text, SpeakerKind kind, @Nullable String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The South American agency] said so.",
                "[One civil liberties group] said so.",
                "[A Riverton-funded super PAC] said so.",
                "[An ultraorthodox Catholic organization] said so.",
                "[The New Jersey-based group] said so.",
                "[The Asian nation] said so.",
                "[The Committee] said so.",
                "[Ministers in Riverton] said so.",
                "A senator, [D-Wash], said so.",
                "[Accounts on the right] said so."
            })
    void wordsThatDescribeManyAreNobodysName(String text) {
        assertThat(last(text).name()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [The left-leaning Harbour Policy Center] said so.                      | ORGANIZATION | Harbour Policy Center
            [News website USA Today] said so.                                      | OUTLET       | USA Today
            [A New CBS News poll] said so.                                         | OUTLET       | CBS
            [An October 1991 CBS News poll] said so.                               | OUTLET       | CBS
            [The Chinese government] said so.                                      | ORGANIZATION | Chinese government
            [The Senate] said so.                                                  | ORGANIZATION | Senate
            [This study from the Center on Harbours and Public Priorities] said so. | ORGANIZATION | Center on Harbours and Public Priorities
            [The Clean Harbours Act] said so.                                      | DOCUMENT     | Clean Harbours Act
            [The Constitution] said so.                                            | DOCUMENT     | Constitution
            The Harbour Committee on Monday met. [The Harbour Committee] said so.  | ORGANIZATION | Harbour Committee
            The Supreme Court on Harbours ruled. [The Supreme Court] said so.      | ORGANIZATION | Supreme Court
            [The opposition Marle First party] said so. | ORGANIZATION | Marle First party
            [The far-right National Union party] said so. | ORGANIZATION | National Union party
            [Short-seller Grizzly Research] said so. | ORGANIZATION | Grizzly Research
            [The Marle National Committee on Tuesday] said so. | ORGANIZATION | Marle National Committee
            """)
    void aBodysNameIsWholeAndNothingElse(String text, SpeakerKind kind, String name) {
        Speaker speaker = last(text);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @Test
    void theTownBeforeAFullNameIsNoPartOfIt() {
        assertThat(nameOf("In Skerry Point [Grace Okafor] said so.")).isEqualTo("Grace Okafor");
    }

    @Test
    void aSentenceThatBeginsWithoutASpaceBeginsANewName() {
        assertThat(nameOf("They met a spokesman for Peter Hall.Republicans left. [Hall] said so."))
                .isEqualTo("Peter Hall");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [Ada Lund and Per Holm] spoke. ¶ It rained. ¶ It snowed. ¶ It froze. ¶ [The researchers] said so. | Ada Lund, Per Holm
            [Ada Lund, Per Holm and Kit Vale] spoke. [All three candidates] said so.                          | Ada Lund, Per Holm, Kit Vale
            [Ada Lund, Per Holm and Kit Vale] spoke. [Both] said so.                                          | ~~
            [Ada Lund and Per Holm] spoke. [The two women] said so.                                           | Ada Lund, Per Holm
            [Ada Lund (R) of Marle and Per Holm (R) of Estland] said so.                                      | Ada Lund, Per Holm
            [Governor Ada Lund and her Marlish counterpart, Per Holm,] said so. | Ada Lund, Per Holm
            """)
    void thoseWhoSpokeTogetherMayBeMeantAgain(String text, String names) {
        assertThat(String.join(
                        ", ",
                        resolve(text).together().stream().map(Speaker::name).toList()))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Julia Stern] said the talks failed.                                   | FULL_NAME
            Julia Stern came late. [Stern] said the talks failed.                  | PART_OF_NAME
            Julia Stern came late. [She] said the talks failed.                    | GENDERED_PRONOUN
            [The Foreign Ministry] said the talks failed. [It] said they were bad. | BODY_PRONOUN
            [A tired lawyer] said the bill was dead.                               | INDEFINITE_ROLE
            [Two neighbours] said the house was empty.                             | UNNAMED
            """)
    void aSpeakerBearsTheRuleThatDecided(String text, SpeakerRule rule) {
        assertThat(resolve(text).rule()).isEqualTo(rule);
    }

    @Test
    void aRuleThatIsLeftOutLeavesTheSpeakerToTheNext() {
        String text = "Julia Stern met Peter Hall. [She] said the talks failed.";
        assertThat(resolve(text, ExtractionRules.without(List.of("gendered_pronoun")))
                        .speaker())
                .isNull();
        assertThat(resolve(text, ExtractionRules.without(List.of("epithet"))).rule())
                .isEqualTo(SpeakerRule.GENDERED_PRONOUN);
    }

    private static Speaker speaker(String name, SpeakerKind kind, @Nullable String role) {
        return new Speaker(name, SpeakerId.of(name), kind, role);
    }

    private static @Nullable String nameOf(String marked) {
        return last(marked).name();
    }

    private static Speaker last(String marked) {
        return Objects.requireNonNull(resolve(marked).speaker(), "nobody");
    }

    /** Takes each bracketed mention for the source of an attribution whose content is the full stop of the text. */
    private static ResolvedSpeaker resolve(String marked) {
        return resolve(marked, ExtractionRules.all());
    }

    private static ResolvedSpeaker resolve(String marked, ExtractionRules rules) {
        StringBuilder text = new StringBuilder();
        List<Span> mentions = new ArrayList<>();
        int begin = 0;
        for (char c : marked.replace(" ¶ ", "\n\n").toCharArray()) {
            if (c == '[') {
                begin = text.length();
            } else if (c == ']') {
                mentions.add(new Span(begin, text.length()));
            } else {
                text.append(c);
            }
        }
        Span content = new Span(text.length() - 1, text.length());
        Document document = ANNOTATOR.annotate("", text.toString());
        List<Attribution> attributions = mentions.stream()
                .map(mention -> new Attribution(List.of(mention), List.of(), List.of(content), false))
                .toList();
        List<ResolvedSpeaker> speakers = new SpeakerResolver(rules, null)
                .resolve(ArticleEntities.of(document, null), attributions)
                .speakers();
        return speakers.get(speakers.size() - 1);
    }
}
