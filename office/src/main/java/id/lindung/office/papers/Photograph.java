package id.lindung.office.papers;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/**
 * A photograph is never kept as it came: it is decoded, turned upright, reduced to {@value #LONGEST} pixels and written anew, so that places,
 * serial numbers and whatever else hides in a file stay out.
 */
final class Photograph {

    /** Print on such a picture of an A4 sheet can still be read. */
    static final int LONGEST = 1600;

    /** A file of a few bytes may claim a picture of gigabytes: its size is read before anything is decoded. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int FEWEST_PIXELS = 100;
    private static final float QUALITY = 0.82f;

    // Each decodes into tens of megabytes; more at once would take the heap from everybody else.
    private static final Semaphore TURNS = new Semaphore(2);

    private Photograph() {}

    static PaperCheck.Looked read(Path file, String format) throws IOException {
        TURNS.acquireUninterruptibly();
        try {
            return decode(file, format);
        } catch (IOException | RuntimeException e) {
            return PaperCheck.unfit(
                    "Foto ini rusak atau terpotong dan tidak dapat dibuka. Foto ulang dokumennya.",
                    "This photograph is damaged or cut off and cannot be opened. Take it again.");
        } finally {
            TURNS.release();
        }
    }

    private static PaperCheck.Looked decode(Path file, String format) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(format);
        var reader = readers.next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return PaperCheck.unfit(
                        "Gambar ini {} × {} titik, terlalu besar untuk dibuka dengan aman. Foto ulang dengan mutu biasa.",
                        "This picture has {} × {} pixels, too many to be opened safely. Take it again in ordinary quality.",
                        width,
                        height);
            }
            if (Math.min(width, height) < FEWEST_PIXELS) {
                return PaperCheck.unfit(
                        "Gambar ini hanya {} × {} titik, tulisannya tidak akan terbaca. Foto ulang dari dekat.",
                        "This picture has only {} × {} pixels, nobody could read it. Take it again from close by.",
                        width,
                        height);
            }
            var upright = draw(
                    pixels(reader, width, height),
                    format.equals("jpeg") ? Orientation.of(Files.readAllBytes(file)) : 1);
            return new PaperCheck.Looked.Fit(Paper.Kind.JPEG, jpeg(upright), upright.getWidth(), upright.getHeight());
        } finally {
            reader.dispose();
        }
    }

    /** Every n-th pixel only, as long as twice the wanted size is left: the heap never holds the full picture. */
    private static BufferedImage pixels(ImageReader reader, int width, int height) throws IOException {
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage draw(BufferedImage from, int orientation) {
        boolean lying = orientation >= 5;
        double scale = Math.min(1.0, (double) LONGEST / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        var to = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, to.getWidth(), to.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var turn = turn(orientation, width, height);
            turn.scale((double) width / from.getWidth(), (double) height / from.getHeight());
            pen.drawImage(from, turn, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    /** The eight orientations of EXIF; mirrored ones come from front cameras. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream(256 << 10);
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
