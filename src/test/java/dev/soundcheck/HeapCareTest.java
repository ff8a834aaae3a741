package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

final class HeapCareTest {
    private static final long MEGABYTE = 1 << 20;

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final GrownHeap heap = new GrownHeap();
    private boolean rests = true;
    private final HeapCare care = new HeapCare(heap, later::add, Runnable::run, Runnable::run, () -> rests);

    /// A heap that shrinks to what is used when it is collected.
    private static final class GrownHeap implements HeapCare.Heap {
        private long held = 96 * MEGABYTE;
        private long used = 90 * MEGABYTE;
        private int collections;

        @Override
        public long heldBytes() {
            return held;
        }

        @Override
        public void collect() {
            collections++;
            held = used;
        }
    }

    @Test
    void aGrownHeapIsCollectedOnceTheWindowHasRestedForTwoLooks() {
        heap.held = 300 * MEGABYTE;
        care.begin();

        look();
        assertEquals(0, heap.collections);
        look();
        assertEquals(1, heap.collections);
    }

    @Test
    void aHeapOfUsualSizeIsLeftAlone() {
        heap.held = 150 * MEGABYTE;
        care.begin();

        looks(5);
        assertEquals(0, heap.collections);
    }

    @Test
    void aWindowThatSpeaksIsNotStopped() {
        heap.held = 300 * MEGABYTE;
        care.begin();
        look();
        rests = false;
        looks(3);
        rests = true;
        look();
        assertEquals(0, heap.collections);

        look();
        assertEquals(1, heap.collections);
    }

    @Test
    void aHeapThatIsFullOfWhatIsUsedIsCollectedAgainOnlyAfterItHasGrown() {
        heap.held = 300 * MEGABYTE;
        heap.used = 290 * MEGABYTE;
        care.begin();
        looks(6);
        assertEquals(1, heap.collections);

        heap.held = 360 * MEGABYTE;
        looks(2);
        assertEquals(2, heap.collections);
    }

    @Test
    void nothingIsLookedAtAfterTheEnd() {
        heap.held = 300 * MEGABYTE;
        care.begin();
        look();
        care.close();

        look();
        assertEquals(0, later.size());
        assertEquals(0, heap.collections);
    }

    private void look() {
        later.remove().run();
    }

    private void looks(int count) {
        for (int i = 0; i < count; i++) {
            look();
        }
    }
}
