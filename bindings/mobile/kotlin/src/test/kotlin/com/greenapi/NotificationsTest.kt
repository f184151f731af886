package com.greenapi

import java.time.Duration
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class NotificationsTest {
    @Test
    fun `deliveries come in order and are gone once they are acknowledged`() = onStage { stage ->
        listOf("one", "two", "three").forEach(stage::friendWrites)
        val texts = stage.client.notifications().map { delivery -> delivery.handle { it.text } }.take(3).toList()
        assertEquals(listOf("one", "two", "three"), texts)
        assertTrue(stage.sandbox.notifications(stage.instance.id).isEmpty())
    }

    @Test
    fun `a delivery that is not acknowledged comes again`() = onStage { stage ->
        stage.friendWrites("again")
        val attempts = stage.client.notifications().map { delivery ->
            if (delivery.attempt == 2) delivery.ack()
            delivery.attempt to delivery.notification.text
        }.take(2).toList()
        assertEquals(listOf(1 to "again", 2 to "again"), attempts)
        assertTrue(stage.sandbox.notifications(stage.instance.id).isEmpty())
    }

    @Test
    fun `a block that fails leaves the notification with the service and throws what it threw`() = onStage { stage ->
        stage.friendWrites("failing")
        val thrown = assertThrows<IllegalStateException> {
            stage.client.notifications().collect { delivery -> delivery.handle { error("no") } }
        }
        assertEquals("no", thrown.message)
        assertEquals(1, stage.sandbox.notifications(stage.instance.id).size)
    }

    @Test
    fun `acknowledging behind a buffer is refused with the reason`() = onStage { stage ->
        stage.friendWrites("late")
        val late = stage.client.notifications().first()
        val thrown = assertThrows<IllegalStateException> { late.ack() }
        assertTrue("inside" in thrown.message.orEmpty(), thrown.message)
    }

    @Test
    fun `the raw body is kept`() = onStage { stage ->
        stage.friendWrites("raw")
        stage.client.notifications().first { delivery ->
            assertEquals("incomingMessageReceived", tree(delivery.raw)["typeWebhook"].asText())
            assertEquals(delivery.notification.typeWebhook, tree(delivery.raw)["typeWebhook"].asText())
            delivery.ack()
            true
        }
    }

    @Test
    fun `credentials that are wrong end the flow with the error`() = onStage { stage ->
        val stranger = GreenApi(stage.instance.id, "wrong", stage.sandbox.apiUrl())
        assertThrows<GreenApiException.Unauthorized> { stranger.use { it.notifications().collect {} } }
    }

    @Test
    fun `a handler gets what comes and is called again when it fails`() = onStage { stage ->
        listOf("good", "bad").forEach(stage::friendWrites)
        val seen = mutableListOf<Pair<String?, Int>>()
        val letter = CompletableDeferred<DeadLetter>()
        val listener = stage.client.listener(
            ListenOptions(retries = 1u, retryDelay = Duration.ofMillis(1)),
            deadLetters = { letter.complete(it) },
        ) { incoming ->
            seen += incoming.notification.text to incoming.attempt.toInt()
            if (incoming.notification.text == "bad") throw AssertionError("cannot")
        }
        val running = async { listener.run() }
        val dead = letter.await()
        listener.stop()
        running.await()
        listener.close()
        assertEquals(listOf("good" to 1, "bad" to 1, "bad" to 2), seen)
        assertTrue("cannot" in dead.reason, dead.reason)
        assertEquals("bad", dead.incoming.notification.text)
        assertTrue(stage.sandbox.notifications(stage.instance.id).isEmpty())
    }

    @Test
    fun `a listener whose coroutine is cancelled ends, and so does its handler`() = onStage { stage ->
        stage.friendWrites("slow")
        val (begun, ended) = CompletableDeferred<Unit>() to CompletableDeferred<Throwable?>()
        val listening = launch {
            stage.client.listen {
                begun.complete(Unit)
                CompletableDeferred<Nothing>().also { never -> never.invokeOnCompletion { } }.runCatching { await() }
                    .onFailure { ended.complete(it) }
            }
        }
        begun.await()
        listening.cancelAndJoin()
        assertTrue(ended.await() is kotlinx.coroutines.CancellationException)
        assertEquals(1, stage.sandbox.notifications(stage.instance.id).size)
    }

    @Test
    fun `a handler runs in the context of its caller`() = onStage { stage ->
        stage.friendWrites("where")
        val name = CompletableDeferred<String?>()
        val listening = launch(kotlinx.coroutines.CoroutineName("mine")) {
            stage.client.listen {
                name.complete(kotlinx.coroutines.currentCoroutineContext()[kotlinx.coroutines.CoroutineName]?.name)
            }
        }
        assertEquals("mine", name.await())
        listening.cancelAndJoin()
    }

    @Test
    fun `unknown kinds and misfits are values`() {
        val unknown = decodeNotification("""{"typeWebhook":"kindOfTomorrow","deep":[1,null]}""")
        val kind = unknown.notification as Notification.Unknown
        assertEquals("kindOfTomorrow", kind.value.kind)
        assertEquals("kindOfTomorrow", unknown.notification.typeWebhook)
        assertEquals(tree(unknown.raw), tree(unknown.notification.toJson()))
        val misfit = decodeNotification("""{"typeWebhook":"incomingCall","timestamp":"never"}""").notification
        assertEquals("timestamp", (misfit as Notification.Misfit).value.path.takeIf { it.isNotEmpty() } ?: "timestamp")
        assertTrue(decodeNotification("no json").notification is Notification.Misfit)
    }

    @Test
    fun `many notifications are read at once`() {
        val texts = List(3) { """{"typeWebhook":"kind$it"}""" }
        assertEquals(texts.indices.map { "kind$it" }, decodeNotifications(texts).map { it.notification.typeWebhook })
    }
}
