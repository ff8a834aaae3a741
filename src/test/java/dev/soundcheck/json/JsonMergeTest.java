package dev.soundcheck.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonMergeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an empty file gets all of it         | {}                | {'a':1}         | {'a':1}         | {'a':1}
            what changed here is written         | {'a':1}           | {'a':1}         | {'a':2}         | {'a':2}
            what changed there stays             | {'a':3}           | {'a':1}         | {'a':1}         | {'a':3}
            what changed in both is ours         | {'a':3}           | {'a':1}         | {'a':2}         | {'a':2}
            a newer version's field stays        | {'a':1,'new':[1]} | {'a':1}         | {'a':2}         | {'a':2,'new':[1]}
            a newer version's value stays        | {'a':'SEPIA'}     | {'a':'DARK'}    | {'a':'DARK'}    | {'a':'SEPIA'}
            a field within a field counts alone  | {'o':{'a':3}}     | {'o':{'a':1,'b':1}} | {'o':{'a':1,'b':2}} | {'o':{'a':3,'b':2}}
            what was removed here goes           | {'o':{'a':1}}     | {'o':{'a':1}}   | {'o':{}}        | {'o':{}}
            lists get what each has added        | {'l':[1,3]}       | {'l':[1]}       | {'l':[2,1]}     | {'l':[2,1,3]}
            lists lose what each has removed     | {'l':[2,3]}       | {'l':[1,2,3]}   | {'l':[1,2]}     | {'l':[2]}
            a list in a new order keeps it       | {'l':[1,2]}       | {'l':[1,2]}     | {'l':[2,1]}     | {'l':[2,1]}
            objects with one id are one item     | {'l':[{'id':'a','n':3,'m':1}]} | {'l':[{'id':'a','n':1,'m':1}]} | {'l':[{'id':'a','n':2,'m':1}]} | {'l':[{'id':'a','n':2,'m':1}]}
            each field of an item counts alone   | {'l':[{'id':'a','n':3,'m':1}]} | {'l':[{'id':'a','n':1,'m':1}]} | {'l':[{'id':'a','n':1,'m':2}]} | {'l':[{'id':'a','n':3,'m':2}]}
            an item added in both is there once  | {'l':[{'id':'a','n':3}]}       | {'l':[]}        | {'l':[{'id':'a','n':2}]} | {'l':[{'id':'a','n':2}]}
            an item that one changed is not lost | {'l':[{'id':'a','n':3}]}       | {'l':[{'id':'a','n':1}]} | {'l':[]} | {'l':[{'id':'a','n':3}]}
            nor where the other removed it       | {'l':[]}          | {'l':[{'id':'a','n':1}]} | {'l':[{'id':'a','n':2}]} | {'l':[{'id':'a','n':2}]}
            """)
    void eachChangeIsKept(String rule, String file, String before, String now, String merged) {
        assertEquals(JsonFields.parse(merged),
                JsonMerge.merge(JsonFields.parse(file), JsonFields.parse(before), JsonFields.parse(now)), rule);
    }
}
