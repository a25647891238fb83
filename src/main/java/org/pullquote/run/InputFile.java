package org.pullquote.run;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param name the path as the tables give it: relative where the input is, with {@code /} on every system
 * @param uri where Hadoop finds it
 * @param bytes its length
 * @param input the index among the job's inputs of the one that names it
 */
record InputFile(String name, String uri, long bytes, int input) implements Serializable {}
