package org.pullquote.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outlet that a record names. If a record gives an address as its source, as trafilatura does, the name is taken from another field,
 * else from the address's host, so that all articles of a site have one outlet.
 *
 * @param name the outlet's name, or a host without "www."
 * @param isAddress whether the source was not a name but an address
 * @param page that address, if it leads to a page, else null
 * @param origin where it was found
 */
record Outlet(String name, boolean isAddress, @Nullable String page, String origin) {
    private static final List<String> OTHER_FIELDS = List.of(
            "source-hostname",
            "source_hostname",
            "meta_site_name",
            "site_name",
            "sitename",
            "publication",
            "outlet",
            "publisher",
            "hostname",
            "source_domain",
            "site",
            "domain",
            "clean_url");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[A-Za-z][A-Za-z0-9+.-]{0,20}:)?(?<slashes>//)?(?:[^@/\\s]{1,100}@)?(?<host>[\\p{L}\\p{N}._-]{1,253})"
                    + "(?::\\d{1,5})?(?<path>[/?#].*)?");
    private static final Pattern HOST = Pattern.compile("[^.]+(?:\\.[^.]+)*\\.\\p{L}{2,}\\.?");
    private static final Pattern AROUND = Pattern.compile("^www\\d?\\.(?=.*\\.)|\\.$");

    /**
     * The outlet of a record.
     *
     * @throws UnreadableRecord TOO_LONG
     */
    static @Nullable Outlet of(FieldReader fields) throws UnreadableRecord {
        String given = FieldText.ofName("source", fields.text("source"));
        Outlet outlet = given == null ? null : of(given, String.valueOf(fields.origin("source")));
        if (outlet != null && !outlet.isAddress()) {
            return outlet;
        }
        for (String field : OTHER_FIELDS) {
            String other = FieldText.ofName(field, fields.textAt(field));
            Outlet named = other == null ? null : of(other, fields.originAt(field));
            if (named != null && !named.isAddress()) {
                return new Outlet(named.name(), true, outlet == null ? null : outlet.page(), named.origin());
            }
            outlet = outlet == null ? named : outlet;
        }
        String section = FieldText.of("section", fields.textAt("thread.section_title"));
        return outlet != null && section != null && isNameAt(section, outlet.name())
                ? new Outlet(section, true, outlet.page(), fields.originAt("thread.section_title"))
                : outlet;
    }

    /** Whether a host is spelled like a name ("Elston Post" at elstonpost.com). */
    private static boolean isNameAt(String name, String host) {
        String letters = SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return !letters.isEmpty() && List.of(host.split("\\.")).contains(letters);
    }

    /** The host of an address, without "www.", or null if it is none. */
    static @Nullable String host(String address) {
        Outlet outlet = of(address, "");
        return outlet.isAddress() ? outlet.name() : null;
    }

    private static Outlet of(String given, String origin) {
        Matcher address = ADDRESS.matcher(given);
        if (!address.matches()) {
            return new Outlet(given, false, null, origin);
        }
        String host = address.group("host");
        String lower = host.toLowerCase(Locale.ROOT);
        boolean url = address.group("slashes") != null;
        // "TheBlaze.com" is an outlet's name, "theblaze.com" its address.
        boolean isHost = HOST.matcher(host).matches() && (address.group("path") != null || host.equals(lower));
        if (!url && !isHost) {
            return new Outlet(given, false, null, origin);
        }
        String path = address.group("path");
        boolean isPage = url && path != null && path.length() > 1;
        return new Outlet(AROUND.matcher(lower).replaceAll(""), true, isPage ? given : null, origin);
    }
}
