package com.greenapi

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory
import kotlin.io.path.exists
import kotlin.io.path.readText
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

/** Every JSON body of the documentation becomes the right class and the same JSON again. */
class ExamplesTest {
    private class Example(val file: String, val role: String, val operation: String?, val status: Int?, val kind: String?) {
        val text = repository.resolve("spec/examples/$file").readText()

        /** The canonical form, where the manual's spelling is only accepted. */
        val canonical: String
            get() = repository.resolve("tests/canonical/$file").let { if (it.exists()) it.readText() else text }

        val model: Model<*>?
            get() = when (role) {
                "request" -> Models.request(operation!!)
                "response" -> Models.answer(operation!!)
                "error" -> Models.error(status!!)
                else -> null
            }
    }

    private val examples = ObjectMapper(YAMLFactory()).readTree(repository.resolve("spec/examples/index.yaml").toFile())
        .filter { it.has("file") }
        .map {
            Example(
                file = it["file"].asText(),
                role = it["role"].asText(),
                operation = it["operation"]?.asText(),
                status = it["status"]?.asInt(),
                kind = it["notification"]?.asText(),
            )
        }

    @TestFactory
    fun `every example becomes the right class and the same JSON again`() = examples.map { example ->
        DynamicTest.dynamicTest(example.file) {
            if (example.role == "notification") {
                val decoded = decodeNotification(example.text)
                assertEquals(example.text, decoded.raw)
                // The class is named as the kind.
                assertEquals(example.kind?.lowercase(), decoded.notification.javaClass.simpleName.lowercase())
                assertEquals(example.kind, decoded.notification.typeWebhook)
                assertEquals(tree(example.canonical), tree(decoded.notification.toJson()))
            } else {
                val model = checkNotNull(example.model) { "no model" }
                assertEquals(tree(example.canonical), tree(model.recode(example.text)))
            }
        }
    }

    @Test
    fun `there are examples of every role`() {
        assertTrue(examples.size > 150)
        assertEquals(setOf("request", "response", "notification", "error"), examples.map { it.role }.toSet())
    }

    @Test
    fun `what does not fit is an error with its place`() {
        val error = runCatching { SendMessageResponse.fromJson("""{"idMessage":[]}""") }.exceptionOrNull()
        assertTrue(error is GreenApiException.Decode)
        assertTrue("idMessage" in error!!.message.orEmpty(), error.message)
    }

    @Test
    fun `null and absent are told apart`() {
        val given = GetContactInfoResponse.fromJson(contact("\"lastSeen\":null,"))
        assertTrue("lastSeen" in given.explicitNulls)
        val absent = GetContactInfoResponse.fromJson(contact(""))
        assertTrue("lastSeen" !in absent.explicitNulls)
        assertNotEquals(given, absent)
        assertTrue(tree(given.toJson()).has("lastSeen"))
        assertTrue(!tree(absent.toJson()).has("lastSeen"))
    }

    @Test
    fun `a value that is not known yet is kept`() {
        val state = GetStateInstanceResponse.fromJson("""{"stateInstance":"hibernating"}""")
        assertEquals(StateInstance.Unknown("hibernating"), state.stateInstance)
        assertEquals("hibernating", state.stateInstance.toString())
        assertEquals("authorized", StateInstance.Authorized.toString())
        assertEquals("""{"stateInstance":"hibernating"}""", state.toJson())
    }

    private fun contact(more: String): String {
        val example = tree(repository.resolve("spec/examples/service/get-contact-info-response.json").readText())
        (example as com.fasterxml.jackson.databind.node.ObjectNode).remove("lastSeen")
        return "{" + more + example.toString().drop(1)
    }
}
