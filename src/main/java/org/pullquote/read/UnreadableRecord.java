package org.pullquote.read;

import org.pullquote.model.Rejection;
import org.pullquote.model.Rejection.Reason;

/** Thrown for a record that cannot become an article. */
class UnreadableRecord extends Exception {
    private final Reason reason;
    private final String detail;

    UnreadableRecord(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Rejection rejection(String path, long record) {
        return new Rejection(path, record, reason, detail);
    }
}
