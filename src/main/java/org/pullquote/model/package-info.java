/**
 * The records and enums that pass between the steps: drafts, articles, statements, speakers, scores, rejections.
 * Values only: nothing here reads, writes or computes with anything but the JDK.
 */
@NullMarked
package org.pullquote.model;

import org.jspecify.annotations.NullMarked;
