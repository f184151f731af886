package com.greenapi

import java.net.InetAddress
import java.net.ServerSocket
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runInterruptible
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** A server that takes one request and never answers. */
private class Silent : AutoCloseable {
    private val server = ServerSocket(0, 1, InetAddress.getLoopbackAddress())
    val url = "http://127.0.0.1:${server.localPort}"

    /** Waits for a request, lets the other side act, and waits until the connection ends. */
    suspend fun request(then: suspend () -> Unit): Int = runInterruptible(Dispatchers.IO) { server.accept() }.use { socket ->
        val input = socket.getInputStream()
        val first = runInterruptible(Dispatchers.IO) { input.read() }
        assertTrue(first > 0)
        then()
        runInterruptible(Dispatchers.IO) {
            var last: Int
            do last = input.read() while (last >= 0)
            last
        }
    }

    override fun close() = server.close()
}

class CancellationTest {
    private fun cancelled(call: suspend (GreenApi) -> Unit) = patiently {
        Silent().use { server ->
            GreenApi(1101000001, "token", server.url).use { client ->
                val calling = launch { call(client) }
                // -1: the client closed the connection, without waiting for the answer.
                assertEquals(-1, server.request { calling.cancelAndJoin() })
                assertTrue(calling.isCancelled)
            }
        }
    }

    @Test
    fun `a coroutine that is cancelled ends its request`() = cancelled { it.getSettings() }

    @Test
    fun `a coroutine that is cancelled ends its long poll`() = cancelled { client -> client.notifications().collect {} }

    @Test
    fun `a coroutine that is cancelled ends its upload`() =
        cancelled { it.sendFileByUpload(FRIEND_CHAT, OutgoingFile.fromBytes("a.bin", ByteArray(8_000_000))) }
}
