package io.github.layercheck.documents.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page in the browser. */
final class Page {

    private final Chromium browser;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean isLoaded;

    private Page(Chromium browser, String session) {
        this.browser = browser;
        this.session = session;
    }

    /** Opens a file in a window of a size. */
    static Page open(Chromium browser, Path file, int width, int height, boolean isDark, boolean hasScript) {
        JsonObject blank = new JsonObject();
        blank.addProperty("url", "about:blank");
        String target =
                browser.send("", "Target.createTarget", blank).get("targetId").getAsString();
        JsonObject attach = new JsonObject();
        attach.addProperty("targetId", target);
        attach.addProperty("flatten", true);
        Page page = new Page(
                browser,
                browser.send("", "Target.attachToTarget", attach)
                        .get("sessionId")
                        .getAsString());
        browser.listen(page::hear);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            page.send(domain + ".enable");
        }
        page.setUp(width, height, isDark, hasScript);
        JsonObject navigate = new JsonObject();
        navigate.addProperty("url", file.toUri().toString());
        page.send("Page.navigate", navigate);
        page.waitUntilLoaded();
        return page;
    }

    private void setUp(int width, int height, boolean isDark, boolean hasScript) {
        JsonObject metrics = new JsonObject();
        metrics.addProperty("width", width);
        metrics.addProperty("height", height);
        metrics.addProperty("deviceScaleFactor", 1);
        metrics.addProperty("mobile", false);
        send("Emulation.setDeviceMetricsOverride", metrics);
        JsonObject scheme = new JsonObject();
        scheme.addProperty("name", "prefers-color-scheme");
        scheme.addProperty("value", isDark ? "dark" : "light");
        JsonArray features = new JsonArray();
        features.add(scheme);
        JsonObject media = new JsonObject();
        media.add("features", features);
        send("Emulation.setEmulatedMedia", media);
        if (!hasScript) {
            JsonObject disabled = new JsonObject();
            disabled.addProperty("value", true);
            send("Emulation.setScriptExecutionDisabled", disabled);
        }
    }

    private void hear(JsonObject event) {
        if (!event.has("sessionId") || !event.get("sessionId").getAsString().equals(session)) {
            return;
        }
        JsonObject parameters = event.getAsJsonObject("params");
        switch (event.get("method").getAsString()) {
            case "Page.loadEventFired" -> isLoaded = true;
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(parameters.toString());
            case "Runtime.consoleAPICalled" -> complaints.add(parameters.toString());
            case "Network.requestWillBeSent" ->
                requests.add(parameters.getAsJsonObject("request").get("url").getAsString());
            default -> {}
        }
    }

    private void waitUntilLoaded() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!isLoaded) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("does not load");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject send(String method) {
        return send(method, new JsonObject());
    }

    private JsonObject send(String method, JsonObject parameters) {
        return browser.send(session, method, parameters);
    }

    /** The value of an expression of JavaScript; of a promise, what it promises. */
    JsonElement evaluate(String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        parameters.addProperty("awaitPromise", true);
        JsonObject result = send("Runtime.evaluate", parameters);
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.getAsJsonObject("result").get("value");
    }

    List<String> texts(String expression) {
        List<String> texts = new ArrayList<>();
        evaluate(expression).getAsJsonArray().forEach(text -> texts.add(text.getAsString()));
        return texts;
    }

    String text(String expression) {
        return evaluate(expression).getAsString();
    }

    long number(String expression) {
        return evaluate(expression).getAsLong();
    }

    boolean is(String expression) {
        return evaluate(expression).getAsBoolean();
    }

    /** Presses the mouse in the middle of what a selector finds. */
    void click(String selector) {
        JsonObject place = evaluate(
                        "(() => { const e = document.querySelector(" + quoted(selector) + ");"
                                + " e.scrollIntoView({block: 'nearest', behavior: 'instant'});"
                                + " const r = e.getBoundingClientRect(); return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()")
                .getAsJsonObject();
        for (String type : List.of("mousePressed", "mouseReleased")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.add("x", place.get("x"));
            event.add("y", place.get("y"));
            event.addProperty("button", "left");
            event.addProperty("clickCount", 1);
            send("Input.dispatchMouseEvent", event);
        }
    }

    /** Presses a key. */
    void press(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", key);
            if (type.equals("keyDown") && (key.length() == 1 || key.equals("Enter"))) {
                event.addProperty("text", key.equals("Enter") ? "\r" : key);
            }
            send("Input.dispatchKeyEvent", event);
        }
    }

    /** Types a text into what has the focus. */
    void type(String text) {
        JsonObject inserted = new JsonObject();
        inserted.addProperty("text", text);
        send("Input.insertText", inserted);
    }

    /** What the browser shows, as PNG. */
    void screenshot(Path file) throws IOException {
        String data = send("Page.captureScreenshot").get("data").getAsString();
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** Shows the page as it is printed. */
    void showPrinted() {
        JsonObject media = new JsonObject();
        media.addProperty("media", "print");
        send("Emulation.setEmulatedMedia", media);
    }

    /** The length of the page as it is printed. */
    int printedBytes() {
        return send("Page.printToPDF").get("data").getAsString().length();
    }

    /** Errors and everything else on the console. */
    List<String> complaints() {
        return complaints;
    }

    /** What the page loaded. */
    List<String> requests() {
        return requests;
    }

    static String quoted(String text) {
        return new com.google.gson.JsonPrimitive(text).toString();
    }
}
