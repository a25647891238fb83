package org.pullquote.publish.report;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses that the report may link to: absolute web addresses only, since {@code javascript:} and the like would execute. */
final class WebLink {
    private static final int MAX_CHARACTERS = 2000;

    private WebLink() {}

    /** The address, if it is one of {@code http} or {@code https} with a host; else null. */
    static @Nullable String of(@Nullable String address) {
        if (address == null || address.length() > MAX_CHARACTERS) {
            return null;
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
