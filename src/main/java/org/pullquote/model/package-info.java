/**
 * The records and enums that every step speaks in: articles, statements, speakers, rejections, and the tables' columns.
 * Values only: nothing here reads, writes or computes with anything but the JDK.
 */
@NullMarked
package org.pullquote.model;

import org.jspecify.annotations.NullMarked;
