package org.pullquote.publish.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium with one page, driven over the DevTools protocol. Everything that goes wrong on the page, or that it asks
 * a network for, is kept.
 */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /** Where Chromium is, if it is installed. */
    static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(path -> path.toFile().canExecute())
                .findFirst();
    }

    /** @param profile an empty folder */
    static Browser start(Path executable, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("ws://")) {
                drain(said);
                Browser browser = new Browser(
                        process,
                        pageOf(URI.create(line.substring(line.indexOf("ws://")).strip())));
                for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                    browser.send(domain + ".enable", Map.of());
                }
                return browser;
            }
        }
        throw new IOException("Chromium ended before it told its address");
    }

    /** Opens a file at a place in it, anew, and waits until it stands. */
    void open(Path file, String place) {
        send("Page.navigate", Map.of("url", "about:blank"));
        await("location.href === 'about:blank'");
        send("Page.navigate", Map.of("url", file.toUri() + place));
        await("document.readyState === 'complete' && document.querySelector('main h1') !== null");
    }

    /** Goes to another place of the page that is open. */
    void go(String place) {
        evaluate("location.hash = " + quoted(place));
        await("location.hash === " + quoted(place));
        settle();
    }

    /** The value of an expression, as JSON. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** The texts of an expression that gives an array. */
    List<String> texts(String expression) {
        List<String> texts = new ArrayList<>();
        evaluate(expression).forEach(value -> texts.add(value.asText()));
        return texts;
    }

    /** Waits for a condition. */
    void await(String condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate("Boolean(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + condition);
            }
        }
    }

    /** Waits until the page has drawn and told its observers. */
    void settle() {
        evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    /** Presses and releases a key: {@code Tab}, {@code Enter}, … */
    void press(String key, int code) {
        Map<String, Object> down = Map.of(
                "type",
                "keyDown",
                "key",
                key,
                "code",
                key,
                "windowsVirtualKeyCode",
                code,
                "text",
                code == 13 ? "\r" : key.length() == 1 ? key : "");
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
        settle();
    }

    /** Types into what has the focus. */
    void type(String text) {
        send("Input.insertText", Map.of("text", text));
        settle();
    }

    void size(int width, int height, boolean phone) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    /**
     * A picture of the page from the top of one element to the end of another, up to that one's right.
     *
     * @param first a selector
     * @param last a selector
     * @return a PNG, with three points for two of the page
     */
    byte[] picture(String first, String last) {
        JsonNode box =
                evaluate("(() => { const box = (selector) => document.querySelector(selector).getBoundingClientRect();"
                        + " const top = Math.max(0, box(" + quoted(first) + ").top + scrollY - 8);"
                        + " return { y: top, height: box(" + quoted(last) + ").bottom + scrollY + 4 - top,"
                        + " width: Math.min(innerWidth, box(" + quoted(last) + ").right + 16) }; })()");
        JsonNode shot = send(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x", 0,
                                "y", box.get("y").asDouble(),
                                "width", box.get("width").asDouble(),
                                "height", box.get("height").asDouble(),
                                "scale", 1.5)));
        return Base64.getDecoder().decode(shot.path("data").asText());
    }

    /** @param scheme {@code light} or {@code dark} */
    void scheme(String scheme) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Shows the page as on paper, or as on a screen. */
    void print(boolean onPaper) {
        send("Emulation.setEmulatedMedia", Map.of("media", onPaper ? "print" : ""));
    }

    /** Errors, warnings, exceptions, refused parts and dialogs so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was asked for that is not a file or the page's own data. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void received(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.get("id").asInt());
            if (answer == null) {
                throw new IllegalStateException("an answer to nothing: " + message);
            }
            if (message.has("error")) {
                answer.completeExceptionally(
                        new AssertionError(message.get("error").toString()));
            } else {
                answer.complete(message.path("result"));
            }
            return;
        }
        JsonNode told = message.path("params");
        switch (message.path("method").asText()) {
            case "Runtime.exceptionThrown", "Page.javascriptDialogOpening", "Log.entryAdded" ->
                complaints.add(told.toString());
            case "Runtime.consoleAPICalled" -> complaints.add(told.path("args").toString());
            case "Network.requestWillBeSent" -> {
                String url = told.path("request").path("url").asText();
                if (!url.startsWith("file:") && !url.startsWith("data:") && !url.equals("about:blank")) {
                    requests.add(url);
                }
            }
            default -> {}
        }
    }

    /** The address of the one page, which the browser's own address tells over HTTP. */
    private static URI pageOf(URI browser) throws IOException {
        URI list = URI.create("http://" + browser.getAuthority() + "/json");
        for (JsonNode target : JSON.readTree(list.toURL())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("Chromium has no page");
    }

    /** Reads on, so that the browser never waits for room. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> {
            try {
                while (said.readLine() != null) {
                    continue;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, e) -> {});
        reader.start();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    received(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    text.setLength(0);
                }
            }
            webSocket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
