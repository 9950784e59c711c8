package fi.perhelinja.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reference of the flow language for authors, written from its JSON Schemas, so that the two cannot differ. */
final class Reference {

    private static final String DEFS = "#/$defs/";

    private final JsonNode schema;
    private final StringBuilder out = new StringBuilder();

    private Reference(JsonNode schema) {
        this.schema = schema;
    }

    /** @param schemas in the order in which they are described */
    static String of(List<JsonNode> schemas) {
        StringBuilder all = new StringBuilder("""
            # Reference: every key of every file

            Written by `schema --reference` from [schema/](schema/); change the schemas, not this page.
            `*` marks what must be there.
            """);
        schemas.forEach(schema -> all.append(new Reference(schema).page()));
        return all.toString();
    }

    private String page() {
        out.append("\n## ").append(schema.path("title").asText()).append("\n\n");
        out.append(schema.path("description").asText()).append("\n");
        table(schema);
        for (Map.Entry<String, JsonNode> def : schema.path("$defs").properties()) {
            out.append("\n### `").append(def.getKey()).append("`\n\n");
            String says = def.getValue().path("description").asText("");
            out.append(says.isEmpty() ? "" : says + "\n\n")
                    .append(form(def.getValue()))
                    .append('\n');
            table(def.getValue());
            def.getValue().path("oneOf").forEach(this::table);
        }
        return out.toString();
    }

    private void table(JsonNode object) {
        if (object.path("properties").isEmpty()) {
            return;
        }
        out.append("\n| key | is | what it is for |\n| --- | --- | --- |\n");
        rows("", object);
    }

    private void rows(String before, JsonNode object) {
        List<String> required = new ArrayList<>();
        object.path("required").forEach(r -> required.add(r.asText()));
        for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
            String key = before + property.getKey();
            JsonNode value = property.getValue();
            out.append("| `").append(key).append('`').append(required.contains(property.getKey()) ? "*" : "");
            out.append(" | ").append(form(value).replace("|", "\\|")).append(" | ");
            out.append(value.path("description").asText("")).append(" |\n");
            rows(key + ".", value);
            JsonNode named = value.path("additionalProperties");
            if (named.isObject()) {
                rows(key + ".(name).", named);
            }
        }
    }

    /** What may be written there, in a few words. */
    private static String form(JsonNode node) {
        if (node.has("$ref")) {
            return "`" + node.path("$ref").asText().substring(DEFS.length()) + "`";
        } else if (node.has("enum")) {
            List<String> values = new ArrayList<>();
            node.path("enum").forEach(v -> values.add("`" + v.asText() + "`"));
            return String.join(", ", values);
        } else if (node.path("type").asText().equals("array")) {
            return "list of " + form(node.path("items"));
        } else if (node.has("properties")) {
            return "map";
        } else if (node.has("additionalProperties")) {
            return "map of name to " + form(node.path("additionalProperties"));
        } else if (node.has("oneOf")) {
            List<String> forms = new ArrayList<>();
            node.path("oneOf").forEach(v -> forms.add(form(v)));
            return String.join(" or ", forms);
        }
        return simple(node);
    }

    private static String simple(JsonNode node) {
        if (node.has("minimum")) {
            return "whole number, " + node.path("minimum").asText() + " to "
                    + node.path("maximum").asText();
        }
        return switch (node.path("type").asText()) {
            case "boolean" -> "`true` or `false`";
            default -> "text";
        };
    }
}
