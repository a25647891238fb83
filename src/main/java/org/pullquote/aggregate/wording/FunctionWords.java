package org.pullquote.aggregate.wording;

import java.util.Set;

/** English function words. */
final class FunctionWords {
    private static final Set<String> WORDS =
            Set.of(("a an the this that these those some any no each every all both either neither"
                            + " i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our"
                            + " ours ourselves they them their theirs themselves who whom whose which what where when why how"
                            + " and or but nor so yet if then than as because while although though since until unless whether"
                            + " of in on at by to from for with without about into onto over under up down out off between among through"
                            + " during before after against within upon toward towards per via"
                            + " is am are was were be been being do does did doing done have has had having"
                            + " will would shall should can could may might must ought"
                            + " not never there here now just also only very too even still again ever more most much many such own same other"
                            + " another well really actually quite rather"
                            + " im ive id ill youre youve youd youll hes shes weve wed theyre theyve theyd theyll thats theres"
                            + " isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt shouldnt cant cannot couldnt"
                            + " get got gets getting go goes going went gone let lets know think say says said thing things one ones")
                    .split(" "));

    private FunctionWords() {}

    static boolean contains(String key) {
        return WORDS.contains(key);
    }
}
