#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Framehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A camera on the network that speaks RTSP: FFmpeg's test picture, its RTP interleaved over TCP.

rtspserver.py PORT [--size WxH] [--rate FPS] [--codec CODEC]

Listens on the loopback interface, says "ready" on a line when it does and pictures come, and serves
rtsp://127.0.0.1:PORT/ to any number of clients. Ends with its standard input, or after two minutes.
"""

import argparse
import ctypes
import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

LIFETIME = 120  # seconds
PATIENCE = 20  # seconds, for what is to come at once
CODECS = {"h264": ["libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-pix_fmt", "yuv420p",
                   "-g", "10"],
          "mjpeg": ["mjpeg", "-pix_fmt", "yuvj420p", "-huffman", "default"]}


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Source:
    """FFmpeg, which sends RTP to a pair of ports of ours."""

    def __init__(self, options):
        self.rtp, self.rtcp = self.bind_pair()
        self.folder = tempfile.TemporaryDirectory()
        self.sdp = os.path.join(self.folder.name, "stream.sdp")
        self.process = subprocess.Popen(
            ["ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error", "-re", "-f", "lavfi",
             "-i", "testsrc2=size=%s:rate=%s" % (options.size, options.rate), "-t", str(LIFETIME),
             "-c:v"] + CODECS[options.codec] +
            ["-f", "rtp", "-sdp_file", self.sdp,
             "rtp://127.0.0.1:%d?pkt_size=1200" % self.rtp.getsockname()[1]],
            preexec_fn=die_with_parent, stdin=subprocess.DEVNULL)

    @staticmethod
    def bind_pair():
        while True:
            first = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            first.bind(("127.0.0.1", 0))
            port = first.getsockname()[1]
            second = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            try:
                if port % 2 == 0:
                    second.bind(("127.0.0.1", port + 1))
                    return first, second
            except OSError:
                pass
            first.close()
            second.close()

    def description(self):
        """The session as clients are to see it: one track, wherever its packets go."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if os.path.exists(self.sdp):
                with open(self.sdp, encoding="utf-8") as file:
                    text = file.read()
                if "m=video" in text and text.endswith("\n"):
                    break
            time.sleep(0.02)
        self.folder.cleanup()
        lines = []
        for line in text.splitlines():
            if line.startswith("m=video"):
                line = "m=video 0 " + line.split(" ", 2)[2]
            if line and not line.startswith("SDP:"):
                lines.append(line)
        return "\r\n".join(lines + ["a=control:track1", ""])


class Client:
    """One connection: its requests are answered; it gets packets between PLAY and TEARDOWN."""

    def __init__(self, server, connection):
        self.server = server
        self.connection = connection
        self.lock = threading.Lock()
        self.is_playing = False
        self.bytes = connection.makefile("rb")

    def send(self, data):
        try:
            with self.lock:
                self.connection.sendall(data)
        except OSError:
            self.is_playing = False

    def request(self):
        """Method, address and headers of the next one; None at the end."""
        line = b"$"
        while line[:1] == b"$" or not line.strip():
            line = self.bytes.read(1)
            if line == b"$":  # a report of the client's, of which nobody makes anything
                _, size = struct.unpack(">BH", self.bytes.read(3))
                self.bytes.read(size)
            elif not line:
                return None
        method, address, _ = (line + self.bytes.readline()).decode().split()
        headers = {}
        for line in iter(self.bytes.readline, b"\r\n"):
            if not line:
                return None
            name, value = line.decode().split(":", 1)
            headers[name.strip().lower()] = value.strip()
        self.bytes.read(int(headers.get("content-length", 0)))
        return method, address, headers

    def answer(self, method, address, headers):
        extra, body, status = {}, "", "200 OK"
        if method == "OPTIONS":
            extra["Public"] = "OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER"
        elif method == "DESCRIBE":
            body = self.server.description
            extra = {"Content-Type": "application/sdp", "Content-Base": address.rstrip("/") + "/"}
        elif method == "SETUP":
            if "interleaved" in headers.get("transport", ""):
                extra = {"Session": "1",
                         "Transport": "RTP/AVP/TCP;unicast;interleaved=0-1"}
            else:
                status = "461 Unsupported Transport"
        elif method in ("PLAY", "TEARDOWN", "GET_PARAMETER"):
            extra = {"Session": "1"}
        else:
            status = "501 Not Implemented"
        lines = ["RTSP/1.0 " + status, "CSeq: " + headers.get("cseq", "0")]
        lines += ["%s: %s" % pair for pair in extra.items()]
        if body:
            lines.append("Content-Length: %d" % len(body.encode()))
        self.send(("\r\n".join(lines) + "\r\n\r\n" + body).encode())

    def run(self):
        try:
            for method, address, headers in iter(self.request, None):
                self.answer(method, address, headers)
                if method in ("PLAY", "TEARDOWN"):
                    self.is_playing = method == "PLAY"
        except (OSError, ValueError, struct.error):
            pass
        self.is_playing = False
        self.connection.close()


class Server:
    def __init__(self, options):
        self.source = Source(options)
        self.clients = []
        self.listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", options.port))
        self.description = self.source.description()
        self.listener.listen(8)

    def relay(self, udp, channel):
        while True:
            packet = udp.recv(65536)
            frame = struct.pack(">cBH", b"$", channel, len(packet)) + packet
            for client in list(self.clients):
                if client.is_playing:
                    client.send(frame)

    def accept(self):
        while True:
            connection, _ = self.listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client = Client(self, connection)
            self.clients.append(client)
            self.start(client.run)

    @staticmethod
    def start(work, *arguments):
        threading.Thread(target=work, args=arguments, daemon=True).start()

    def run(self):
        self.start(self.relay, self.source.rtp, 0)
        self.start(self.relay, self.source.rtcp, 1)
        self.start(self.accept)
        print("ready", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    parser.add_argument("--size", default="160x120")
    parser.add_argument("--rate", default="50")
    parser.add_argument("--codec", choices=CODECS, default="h264")
    Server(parser.parse_args()).run()
    signal.alarm(LIFETIME)  # whatever else happens
    while os.read(sys.stdin.fileno(), 4096):
        pass


if __name__ == "__main__":
    main()
