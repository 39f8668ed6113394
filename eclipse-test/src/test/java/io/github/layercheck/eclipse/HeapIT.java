package io.github.layercheck.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor stays open for days: what an edit leaves behind must be nothing. */
@ExtendWith(EclipseExtension.class)
class HeapIT {

    private static final int WARM_UP = 50;
    private static final int EDITS = 200;

    /** Measured: 152 KiB on JDK 17 and 177 KiB on JDK 25, of Eclipse's own. A kept compilation an edit is far more. */
    private static final long MOST_GROWN = 2L << 20;

    @Test
    void editsLeaveNothingBehind(EclipseProject project) throws InterruptedException {
        edit(project, 0, WARM_UP);
        long before = usedHeap();
        edit(project, WARM_UP, WARM_UP + EDITS);
        long grown = usedHeap() - before;
        assertTrue(grown < MOST_GROWN, () -> EDITS + " edits left " + grown / 1024 + " KiB");
    }

    private static void edit(EclipseProject project, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean isWrong = i % 5 == 0;
            int edit = i;
            project.save("Mnist", Sources.MNIST.replace("units = 30", "units = " + (isWrong ? 0 : i)));
            project.build();
            assertEquals(isWrong ? 1 : 0, project.errors().size(), () -> "edit " + edit + ": " + project.errors());
        }
    }

    private static long usedHeap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
