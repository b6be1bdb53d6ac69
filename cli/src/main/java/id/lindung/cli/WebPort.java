package id.lindung.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the office can listen where it was told to; asked before it is opened, which takes seconds. */
final class WebPort {

    private static final int LAST = 65_535;

    /** An address in figures: a name could be answered by somebody else. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}");

    private WebPort() {}

    static void check(String address, int port) {
        if (port < 0 || port > LAST) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Porta " + port + " tidak ada. Tulis --port antara 1 dan " + LAST + ".");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            var host = InetAddress.getByName(address);
            if (isElsewhere(host)) throw unknown(address);
            socket.bind(new InetSocketAddress(host, port));
        } catch (UnknownHostException e) {
            throw unknown(address);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.CONFLICT,
                    "Porta " + port
                            + " sudah dipakai program lain, atau tidak boleh dipakai pengguna ini. Tutup program itu,"
                            + " atau pilih porta lain, misalnya --port "
                            + (port < LAST && port >= 1024 ? port + 1 : 8081)
                            + ".");
        }
    }

    /**
     * How the program is told to listen. Without a proxy nobody's word about where a question comes from is taken; with one, its
     * alone: throttles then count each visitor, and cookies go over TLS only.
     *
     * @param proxy an address such as {@code 10.0.0.5}, or null
     */
    static List<String> settings(String address, int port, @Nullable String proxy) {
        var settings = new ArrayList<>(List.of("--server.port=" + port, "--server.address=" + address));
        if (proxy == null) return settings;
        if (!ADDRESS.matcher(proxy).matches()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--behind-proxy: \"" + proxy + "\" bukan alamat. Tulis misalnya 127.0.0.1 atau 10.0.0.5.");
        }
        settings.add("--server.forward-headers-strategy=native");
        settings.add("--server.tomcat.remoteip.internal-proxies=" + proxy + (proxy.contains(":") ? "/128" : "/32"));
        return settings;
    }

    private static boolean isElsewhere(InetAddress host) throws IOException {
        return !host.isAnyLocalAddress() && NetworkInterface.getByInetAddress(host) == null;
    }

    private static CommandFailure unknown(String address) {
        return new CommandFailure(
                ExitCode.USAGE,
                "\"" + address
                        + "\" bukan alamat komputer ini. Pakai --address 127.0.0.1 (hanya komputer ini) atau 0.0.0.0"
                        + " (seluruh jaringan).");
    }
}
