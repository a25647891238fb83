package org.pullquote.run;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Files to read as rows. */
final class InputFileRows {
    static final StructType SCHEMA = new StructType()
            .add("name", DataTypes.StringType, false)
            .add("uri", DataTypes.StringType, false)
            .add("bytes", DataTypes.LongType, false)
            .add("input", DataTypes.IntegerType, false);

    private InputFileRows() {}

    static Row row(InputFile file) {
        return RowFactory.create(file.name(), file.uri(), file.bytes(), file.input());
    }

    static InputFile file(Row row) {
        return new InputFile(
                row.getAs("name"), row.getAs("uri"), row.<Long>getAs("bytes"), row.<Integer>getAs("input"));
    }
}
