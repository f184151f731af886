package com.greenapi

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class WebhooksTest {
    private val body = """{"typeWebhook":"kindOfTomorrow"}""".toByteArray()

    @Test
    fun `a webhook with the right token is decoded`() {
        WebhookReceiver(token = "secret").use { receiver ->
            assertEquals("kindOfTomorrow", receiver.receive(body, authorization = "Bearer secret").notification.typeWebhook)
        }
    }

    @Test
    fun `what must not be taken has its status`() {
        WebhookReceiver(token = "secret", allowedAddresses = listOf("10.0.0.1"), maxBody = 100).use { receiver ->
            fun status(body: ByteArray, header: String?, address: String?) =
                assertThrows<WebhookException> { receiver.receive(body, header, address) }.also { error ->
                    assertTrue(error.message.orEmpty().isNotEmpty() && "secret" !in error.toString())
                }.status
            assertEquals(401, status(body, null, "10.0.0.1"))
            assertEquals(401, status(body, "Bearer wrong", "10.0.0.1"))
            assertEquals(403, status(body, "Bearer secret", "10.0.0.2"))
            assertEquals(403, status(body, "Bearer secret", "no address"))
            assertEquals(413, status(ByteArray(101), "Bearer secret", "10.0.0.1"))
        }
    }

    @Test
    fun `an address that is none is refused when the receiver is made`() {
        val error = assertThrows<GreenApiException.Validation> { WebhookReceiver(allowedAddresses = listOf("here")) }
        assertEquals("allowedAddresses", error.field)
    }

    @Test
    fun `the addresses of the service are known`() {
        assertTrue(WebhookReceiver.publishedAddresses().isNotEmpty())
    }
}
