package org.pullquote.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the parser: a network of one hidden layer with a cubic activation over embeddings of the words, tags and
 * relations at {@value #PLACES} places around the top of the stack (Chen and Manning, <em>A fast and accurate dependency parser
 * using neural networks</em>, EMNLP 2014).
 *
 * <p>What an embedding adds to the hidden layer at a place is a product that depends on nothing else. Products are kept for all
 * tags and relations and, on first use, for the most frequent words (at most some 40 MB) and the words read last (16 MB), since
 * an article repeats its words. Thread-safe.
 */
final class ParserModel {
    /** Places that a word can take around the stack; its tag takes the same ones. */
    static final int PLACES = 18;

    /** The first place of a word that depends on another; from here on, the relation is an input too. */
    static final int FIRST_DEPENDENT = 6;

    /** The number of most frequent words whose products are kept; words are numbered by frequency, and these are two thirds of a text. */
    private static final int KEPT_WORDS = 512;

    /** How many products of other words are kept; each until another takes its slot. A power of two. */
    private static final int RECENT_PRODUCTS = 4096;

    private static final int UNKNOWN = 0;
    private static final int NONE = 1;
    private static final int ROOT = 2;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final List<String> relations = new ArrayList<>();
    private final float[][] wordEmbeddings;

    /** For each place and dimension of the embedding, the weights to the hidden layer. */
    private final float[][] toHidden;

    private final float[][][] tagProducts;
    private final float[][][] relationProducts;
    private final AtomicReferenceArray<float[]> wordProducts = new AtomicReferenceArray<>(KEPT_WORDS * PLACES);

    private final AtomicReferenceArray<@Nullable Product> recentProducts = new AtomicReferenceArray<>(RECENT_PRODUCTS);

    /** What a word adds to the hidden layer at a place. */
    private record Product(int word, int place, float[] values) {}

    /** What each place adds to the hidden layer if it has no word. */
    private final float[][] none = new float[PLACES][];

    private final float[] bias;
    private final OutputLayer output;

    private ParserModel(ModelText text) throws IOException {
        int wordCount = text.setting("dict");
        int tagCount = text.setting("pos");
        int relationCount = text.setting("label");
        int width = text.setting("embeddingSize");
        int hidden = text.setting("hiddenSize");
        int features = text.setting("numTokens");
        text.setting("preComputed");
        if (features != 3 * PLACES - FIRST_DEPENDENT) {
            throw new IOException(
                    "the parser's model reads " + features + " features, expected " + (3 * PLACES - FIRST_DEPENDENT));
        }
        wordEmbeddings = new float[wordCount][width];
        for (int id = 0; id < wordCount; id++) {
            words.put(text.word(), id);
            text.numbers(wordEmbeddings[id]);
        }
        float[][] tagEmbeddings = new float[tagCount][width];
        for (int id = 0; id < tagCount; id++) {
            tags.put(text.word(), id);
            text.numbers(tagEmbeddings[id]);
        }
        float[][] relationEmbeddings = new float[relationCount][width];
        for (int id = 0; id < relationCount; id++) {
            relations.add(text.word());
            text.numbers(relationEmbeddings[id]);
        }
        float[][] weights = new float[features * width][hidden];
        for (float[] row : weights) {
            text.numbers(row);
        }
        toHidden = weights;
        bias = new float[hidden];
        text.numbers(bias);
        output = OutputLayer.read(text, hidden, 2 * (relationCount - 1) + 1);
        tagProducts = products(tagEmbeddings, PLACES, PLACES);
        relationProducts = products(relationEmbeddings, PLACES - FIRST_DEPENDENT, 2 * PLACES);
        for (int place = 0; place < PLACES; place++) {
            none[place] = new float[hidden];
            add(none[place], wordProduct(NONE, place));
            add(none[place], tagProducts[place][NONE]);
            if (place >= FIRST_DEPENDENT) {
                add(none[place], relationProducts[place - FIRST_DEPENDENT][0]);
            }
            add(bias, none[place]);
        }
    }

    /** Reads the model from gzipped text, which the caller closes. */
    static ParserModel read(InputStream gzip) throws IOException {
        return new ParserModel(new ModelText(new GZIPInputStream(gzip, 1 << 16)));
    }

    /** How wide the hidden layer is. */
    int hidden() {
        return bias.length;
    }

    /** The name of a relation by its number, from 1; the first is that of the root. */
    String relation(int id) {
        return relations.get(id);
    }

    int relations() {
        return relations.size() - 1;
    }

    int word(String word) {
        return words.getOrDefault(word, UNKNOWN);
    }

    int tag(String tag) {
        return tags.getOrDefault(tag, UNKNOWN);
    }

    /** The word that stands for the root of the sentence. */
    static int rootWord() {
        return ROOT;
    }

    static int rootTag() {
        return ROOT;
    }

    /** The hidden layer if no place is taken. */
    float[] empty() {
        return bias;
    }

    OutputLayer output() {
        return output;
    }

    /**
     * The difference of the hidden layer from {@link #empty} if the word, with this tag and this relation, takes this place.
     *
     * @param relation ignored if the place is not one of a dependent
     * @param into overwritten with the difference
     */
    void difference(int word, int tag, int relation, int place, float[] into) {
        float[] ofWord = wordProduct(word, place);
        float[] ofTag = tagProducts[place][tag];
        float[] ofNone = none[place];
        if (place < FIRST_DEPENDENT) {
            for (int i = 0; i < into.length; i++) {
                into[i] = ofWord[i] + ofTag[i] - ofNone[i];
            }
        } else {
            float[] ofRelation = relationProducts[place - FIRST_DEPENDENT][relation];
            for (int i = 0; i < into.length; i++) {
                into[i] = ofWord[i] + ofTag[i] + ofRelation[i] - ofNone[i];
            }
        }
    }

    private float[] wordProduct(int word, int place) {
        if (word >= KEPT_WORDS) {
            return recentProduct(word, place);
        }
        float[] kept = wordProducts.get(place * KEPT_WORDS + word);
        if (kept == null) {
            kept = product(wordEmbeddings[word], place);
            wordProducts.set(place * KEPT_WORDS + word, kept);
        }
        return kept;
    }

    private float[] recentProduct(int word, int place) {
        int slot = word * PLACES + place & RECENT_PRODUCTS - 1;
        Product product = recentProducts.get(slot);
        if (product == null || product.word() != word || product.place() != place) {
            product = new Product(word, place, product(wordEmbeddings[word], place));
            recentProducts.set(slot, product);
        }
        return product.values();
    }

    private float[][][] products(float[][] embeddings, int places, int firstFeature) {
        float[][][] products = new float[places][embeddings.length][];
        for (int place = 0; place < places; place++) {
            for (int id = 0; id < embeddings.length; id++) {
                products[place][id] = product(embeddings[id], firstFeature + place);
            }
        }
        return products;
    }

    private float[] product(float[] embedding, int feature) {
        float[] product = new float[bias.length];
        int row = feature * embedding.length;
        int d = 0;
        // Five rows per pass, so that the sum is read and written a fifth as often.
        for (; d + 5 <= embedding.length; d += 5) {
            add(
                    product,
                    embedding[d],
                    toHidden[row + d],
                    embedding[d + 1],
                    toHidden[row + d + 1],
                    embedding[d + 2],
                    toHidden[row + d + 2],
                    embedding[d + 3],
                    toHidden[row + d + 3],
                    embedding[d + 4],
                    toHidden[row + d + 4]);
        }
        for (; d < embedding.length; d++) {
            float[] weights = toHidden[row + d];
            for (int i = 0; i < product.length; i++) {
                product[i] += embedding[d] * weights[i];
            }
        }
        return product;
    }

    private static void add(
            float[] sum,
            float a,
            float[] as,
            float b,
            float[] bs,
            float c,
            float[] cs,
            float d,
            float[] ds,
            float e,
            float[] es) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a * as[i] + b * bs[i] + c * cs[i] + d * ds[i] + e * es[i];
        }
    }

    static void add(float[] sum, float[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }
}
