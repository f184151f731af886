package com.greenapi

import com.fasterxml.jackson.annotation.JsonIgnoreProperties
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.Locale
import kotlin.io.path.readText
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledIfSystemProperty

/** What a Kotlin programmer would write for Jackson: the same notification, typed. */
@JsonIgnoreProperties(ignoreUnknown = true)
private data class ByJackson(
    val typeWebhook: String,
    val instanceData: Instance,
    val timestamp: Long,
    val idMessage: String,
    val senderData: Sender,
    val messageData: Message,
) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    data class Instance(val idInstance: Long, val wid: String, val typeInstance: String)

    @JsonIgnoreProperties(ignoreUnknown = true)
    data class Sender(val chatId: String, val sender: String, val chatName: String?, val senderName: String?)

    @JsonIgnoreProperties(ignoreUnknown = true)
    data class Message(val typeMessage: String, val textMessageData: Text?)

    @JsonIgnoreProperties(ignoreUnknown = true)
    data class Text(val textMessage: String)
}

/** Not a test: prints what `cargo xtask bench kotlin` asks for. */
@EnabledIfSystemProperty(named = "measure", matches = "true")
class Measurement {
    private val text = repository.resolve("spec/examples/messages/text-message.json").readText()
    private val jackson = jacksonObjectMapper()

    /** The best of several rounds, in microseconds for one. */
    private fun best(times: Int, each: Int = 1, work: () -> Any?): String {
        repeat(3) { repeat(times) { work() } }
        val rounds = List(7) {
            val begin = System.nanoTime()
            repeat(times) { work() }
            (System.nanoTime() - begin) / 1000.0 / times / each
        }
        return String.format(Locale.ROOT, "%8.1f", rounds.min())
    }

    @Test
    fun `decoding and calls`() = onStage { stage ->
        val many = List(100) { text }
        println("microseconds, best of 7 rounds")
        println("${best(2000) { jackson.readValue<ByJackson>(text) }}  a notification by Jackson, typed")
        println("${best(2000) { jackson.readTree(text) }}  a notification by Jackson, as a tree")
        println("${best(1000) { decodeNotification(text) }}  a notification here, one a call")
        println("${best(50, each = 100) { decodeNotifications(many) }}  a notification here, 100 a call")
        println("${best(2000) { stage.client.idInstance }}  a call into the library that does nothing")

        val http = HttpClient.newHttpClient()
        val uri = URI("${stage.sandbox.apiUrl()}/waInstance${stage.instance.id}/getStateInstance/${stage.instance.token}")
        val request = HttpRequest.newBuilder(uri).build()
        println("${best(200) { jackson.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body()) }}  getStateInstance by java.net.http and Jackson")
        println("${best(200) { kotlinx.coroutines.runBlocking { stage.client.getStateInstance() } }}  getStateInstance here")
        val library = Measurement::class.java.classLoader.getResource("linux-x86-64/libgreen_api_mobile.so")
        library?.let { println("${it.openConnection().contentLengthLong} bytes, the native library") }
    }
}
