package id.lindung.office.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A sheet that says plainly that it is none. */
final class DemoPaper {

    private static final int WIDTH = 620;
    private static final int HEIGHT = 420;

    private DemoPaper() {}

    static byte[] of(String title, String name) {
        var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xfdfcfa));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x14284d));
        pen.drawRect(20, 20, WIDTH - 40, HEIGHT - 40);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 22));
        pen.drawString(title.length() > 46 ? title.substring(0, 46) : title, 40, 80);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        pen.drawString(name, 40, 140);
        pen.drawString("CONTOH - bukan dokumen sebenarnya", 40, 360);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
