package com.greenapi

import java.nio.file.Path
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ErrorsTest {
    private val sending: suspend (GreenApi) -> Unit = { it.sendMessage(FRIEND_CHAT, "Hello") }
    private val reading: suspend (GreenApi) -> Unit = { it.getSettings() }

    /** A fault of the sandbox, the call that meets it, and the error that it becomes. */
    private val faults = listOf(
        Triple(SandboxFaultKind.Unauthorized, sending, GreenApiException.Unauthorized::class),
        Triple(SandboxFaultKind.TooManyRequests, sending, GreenApiException.RateLimited::class),
        Triple(SandboxFaultKind.QuotaExceeded, sending, GreenApiException.QuotaExceeded::class),
        Triple(SandboxFaultKind.InternalError, sending, GreenApiException.Server::class),
        Triple(SandboxFaultKind.BadGateway, sending, GreenApiException.BadGateway::class),
        Triple(SandboxFaultKind.ClientClosed, sending, GreenApiException.Timeout::class),
        Triple(SandboxFaultKind.CutBefore, sending, GreenApiException.Connection::class),
        Triple(SandboxFaultKind.TruncatedJson, reading, GreenApiException.Decode::class),
        Triple(SandboxFaultKind.MalformedJson, reading, GreenApiException.Decode::class),
    )

    @Test
    fun `every kind of failure has its class, its operation, and no token`() = onStage { stage ->
        val hurried = stage.client.withOptions(retries = 0)
        for ((kind, call, expected) in faults) {
            stage.sandbox.addFault(kind = kind)
            val error = runCatching { call(hurried) }.exceptionOrNull()
            stage.sandbox.clearFaults()
            assertEquals(expected, error?.let { it::class }, "$kind: $error")
            assertTrue((error as GreenApiException).operation in setOf("sendMessage", "getSettings"))
            assertTrue(error is GreenApiException.Decode || error.attempts == 1, "$kind: $error")
            val shown = "$error ${error.message} ${error.serviceMessage} ${error.description} ${error.stackTraceToString()}"
            assertFalse(stage.instance.token in shown, shown)
        }
        hurried.close()
    }

    @Test
    fun `a request that does not fit names its field and is not sent`() = onStage { stage ->
        stage.sandbox.clearRequests()
        val error = assertThrows<GreenApiException.Validation> { stage.client.sendMessage("nobody", "Hello") }
        assertEquals("chatId", error.field)
        assertEquals("sendMessage", error.operation)
        assertEquals(0, error.attempts)
        assertTrue(stage.sandbox.requests().isEmpty())
    }

    @Test
    fun `a send that was cut says that its outcome is unknown, and the message is found`() = onStage { stage ->
        stage.sandbox.addFault(kind = SandboxFaultKind.CutAfter, method = SandboxMethodName.SEND_MESSAGE, count = 1)
        val error = assertThrows<GreenApiException.Connection> { stage.client.sendMessage(FRIEND_CHAT, "Did it go?") }
        assertTrue(error.outcomeUnknown)
        assertNotNull(stage.client.findSent(FRIEND_CHAT, "Did it go?"))
    }

    @Test
    fun `an exceeded quota says how much is used`() = onStage { stage ->
        stage.sandbox.addFault(kind = SandboxFaultKind.QuotaExceeded)
        val error = assertThrows<GreenApiException.QuotaExceeded> { stage.client.checkWhatsapp(FRIEND) }
        assertEquals(466, error.status)
        assertNotNull(error.quota)
    }

    @Test
    fun `nobody at the address is an error of the connection that is worth repeating`() = patiently {
        GreenApi(1101000001, "token", "http://127.0.0.1:9").withOptions(retries = 0).use { client ->
            val error = assertThrows<GreenApiException.Connection> { client.getSettings() }
            assertTrue(error.isRetryable)
            assertFalse(error.outcomeUnknown)
            assertEquals("connection", error.code)
        }
    }

    @Test
    fun `a deadline ends a call that waits for an answer`() = onStage { stage ->
        stage.sandbox.addFault(kind = SandboxFaultKind.Latency(from = 600_000, to = 600_000))
        stage.client.withOptions(deadline = Duration.ofMillis(200)).use { client ->
            assertThrows<GreenApiException.Timeout> { client.getSettings() }
        }
    }

    @Test
    fun `a client that is not set up correctly says what is missing`() {
        assertThrows<GreenApiException.Configuration> { GreenApi(0, "token") }
        val half = assertThrows<GreenApiException.Configuration> { GreenApi(ClientOptions(idInstance = 1101000001)) }
        assertTrue("apiTokenInstance" in half.message.orEmpty())
    }

    @Test
    fun `a file that is not there is an error of files`() = onStage { stage ->
        val missing = OutgoingFile.fromPath(Path.of("no-such-file.txt"))
        val error = assertThrows<GreenApiException.File> { stage.client.sendFileByUpload(FRIEND_CHAT, missing) }
        assertTrue("no-such-file.txt" in error.message.orEmpty())
    }
}
