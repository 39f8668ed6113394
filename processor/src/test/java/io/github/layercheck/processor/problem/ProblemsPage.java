package io.github.layercheck.processor.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of problems as its sections. */
record ProblemsPage(String text, List<Section> sections) {

    private static final Pattern SECTION = Pattern.compile("(?ms)^### ([a-z0-9-]+)\n\n(.*?)(?=^##|\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: ([\\w.]+))?\n(.*?)^```\n");
    private static final Pattern OPTION = Pattern.compile("-A\\S+");

    /**
     * A block of code.
     *
     * @param file the name of the file that it is, if it is one beside the model
     */
    private record Block(String language, String file, String text) {

        boolean isModel() {
            return language.equals("java") && file.isEmpty();
        }

        boolean isMessage() {
            return language.equals("text") && file.isEmpty();
        }
    }

    /** A problem: what it means, a wrong model, its message, and the mended model. */
    record Section(String id, String text, List<Block> blocks) {

        static Section of(String id, String text) {
            List<Block> blocks = new ArrayList<>();
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                blocks.add(new Block(block.group(1), block.group(2) == null ? "" : block.group(2), block.group(3)));
            }
            return new Section(id, text, blocks);
        }

        boolean hasExample() {
            return blocks.stream().anyMatch(Block::isModel);
        }

        /** The paragraph that it begins with. */
        String meaning() {
            return text.substring(0, text.indexOf("\n\n"));
        }

        String wrongModel() {
            return models().get(0);
        }

        /** The wrong one if it is a file beside it that is mended. */
        String mendedModel() {
            return models().get(models().size() - 1);
        }

        private List<String> models() {
            return blocks.stream().filter(Block::isModel).map(Block::text).toList();
        }

        /** The files beside the wrong model, by their names. */
        Map<String, String> wrongFiles() {
            return files(blocks.subList(0, messageIndex()));
        }

        /** The files beside the mended model: those of the wrong one, or what takes their places. */
        Map<String, String> mendedFiles() {
            return files(blocks);
        }

        private static Map<String, String> files(List<Block> blocks) {
            Map<String, String> files = new LinkedHashMap<>();
            blocks.stream()
                    .filter(block -> !block.file().isEmpty())
                    .forEach(block -> files.put(block.file(), block.text()));
            return files;
        }

        /** The options of the compiler without which the model is not wrong. */
        List<String> options() {
            return blocks.stream()
                    .filter(block -> block.language().equals("sh"))
                    .flatMap(block -> OPTION.matcher(block.text()).results())
                    .map(option -> option.group())
                    .toList();
        }

        private int messageIndex() {
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).isMessage()) {
                    return i;
                }
            }
            throw new AssertionError(id + " has no message");
        }

        Section withMessage(String message) {
            Block shown = blocks.get(messageIndex());
            String fence = "```text\n";
            return of(id, text.replace(fence + shown.text() + "```\n", fence + message + "```\n"));
        }
    }

    static ProblemsPage read() throws IOException {
        Path ofModule = Path.of("../docs/problems.md");
        String text = Files.readString(Files.exists(ofModule) ? ofModule : Path.of("docs/problems.md"), UTF_8);
        List<Section> sections = new ArrayList<>();
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            sections.add(Section.of(section.group(1), section.group(2)));
        }
        return new ProblemsPage(text, sections);
    }

    Section section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + id));
    }

    /** The page with other sections of the same ids, in the same order. */
    ProblemsPage with(List<Section> others) {
        String changed = text;
        for (int i = 0; i < sections.size(); i++) {
            changed = changed.replace(withHeading(sections.get(i)), withHeading(others.get(i)));
        }
        return new ProblemsPage(changed, others);
    }

    static String withHeading(Section section) {
        return "### " + section.id() + "\n\n" + section.text();
    }
}
