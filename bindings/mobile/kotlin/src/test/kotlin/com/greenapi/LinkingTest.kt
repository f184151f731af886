package com.greenapi

import java.time.Duration
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.toList
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class LinkingTest {
    @Test
    fun `QR codes come until the phone is linked`() = onStage { stage ->
        val instance = stage.sandbox.createInstance()
        stage.sandbox.client(instance).use { client ->
            var scanned = false
            val events = mutableListOf<QrEvent>()
            client.qrCodes().collect { event ->
                events += event
                if (event is QrEvent.Code && !scanned) {
                    assertArrayEquals("\u0089PNG".toByteArray(Charsets.ISO_8859_1), event.code.png.copyOf(4))
                    stage.sandbox.scan(instance.id, phone = FRIEND)
                    scanned = true
                }
            }
            assertEquals(QrEvent.Authorized, events.last())
        }
    }

    @Test
    fun `waiting ends when the phone is linked`() = onStage { stage ->
        val instance = stage.sandbox.createInstance()
        stage.sandbox.client(instance).use { client ->
            val waiting = async { client.waitUntilAuthorized(interval = Duration.ofMillis(10)) }
            stage.sandbox.scan(instance.id, phone = FRIEND)
            waiting.await()
            assertEquals(StateInstance.Authorized, client.getStateInstance()?.stateInstance)
        }
    }
}
