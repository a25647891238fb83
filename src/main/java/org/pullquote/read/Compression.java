package org.pullquote.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** The compression of a file, by its first bytes. {@link ByteInput} handles gzip, since web archives are read by gzip member. */
enum Compression {
    NONE(new int[0]) {
        @Override
        InputStream undone(InputStream bytes) {
            return bytes;
        }
    },
    BZIP2(new int[] {'B', 'Z', 'h'}) {
        @Override
        InputStream undone(InputStream bytes) throws IOException {
            return new BZip2CompressorInputStream(bytes, true);
        }
    },
    XZ(new int[] {0xFD, '7', 'z', 'X', 'Z', 0}) {
        @Override
        InputStream undone(InputStream bytes) throws IOException {
            return new XZInputStream(bytes, MAX_XZ_KILOBYTES);
        }
    },
    ZSTANDARD(new int[] {0x28, 0xB5, 0x2F, 0xFD}) {
        @Override
        InputStream undone(InputStream bytes) throws IOException {
            return new ZstdInputStream(bytes).setContinuous(false);
        }
    };

    /** What xz's strongest setting needs; a file may ask for more memory than there is. */
    private static final int MAX_XZ_KILOBYTES = 100 << 10;

    private final byte[] magic;

    Compression(int[] magic) {
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** The content of a file, decompressed unless it is gzip; the stream supports marks. */
    static BufferedInputStream undoneIn(BufferedInputStream bytes) throws IOException {
        bytes.mark(16);
        byte[] start = bytes.readNBytes(8);
        bytes.reset();
        for (Compression compression : values()) {
            if (compression != NONE
                    && Arrays.equals(
                            start,
                            0,
                            Math.min(start.length, compression.magic.length),
                            compression.magic,
                            0,
                            compression.magic.length)) {
                return new BufferedInputStream(compression.undone(bytes), 1 << 16);
            }
        }
        return bytes;
    }

    abstract InputStream undone(InputStream bytes) throws IOException;
}
