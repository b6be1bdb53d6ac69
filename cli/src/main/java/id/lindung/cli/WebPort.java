package id.lindung.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the office can listen where it was told to; asked before it is opened, which takes seconds. */
final class WebPort {

    private static final int LAST = 65_535;

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
