package com.greenapi

import java.nio.file.Files
import java.nio.file.Path
import java.util.Collections
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir

class FilesTest {
    @Test
    fun `a file goes up from a path and comes down again, with progress`(@TempDir folder: Path) = onStage { stage ->
        val bytes = ByteArray(300_000) { it.toByte() }
        val up = folder.resolve("up.bin").also { it.writeBytes(bytes) }
        val sent = Collections.synchronizedList(mutableListOf<Pair<Long, Long?>>())
        val file = OutgoingFile.fromPath(up) { done, total -> sent += done to total }
        val uploaded = stage.client.uploadFile(file)
        assertEquals(bytes.size.toLong() to bytes.size.toLong(), sent.last())
        assertTrue(sent.size > 1)

        val down = folder.resolve("down.bin")
        val moved = Collections.synchronizedList(mutableListOf<Long>())
        assertEquals(bytes.size.toLong(), stage.client.download(uploaded.urlFile, down) { done, _ -> moved += done })
        assertArrayEquals(bytes, down.readBytes())
        assertEquals(bytes.size.toLong(), moved.last())
        assertArrayEquals(bytes, stage.client.download(uploaded.urlFile))
    }

    @Test
    fun `a download that is longer than allowed is refused and leaves no file`(@TempDir folder: Path) = onStage { stage ->
        val uploaded = stage.client.uploadFile(OutgoingFile.fromBytes("a.bin", ByteArray(10_000)))
        assertThrows<GreenApiException.TooLarge> { stage.client.download(uploaded.urlFile, folder.resolve("a.bin"), maxBytes = 100) }
        assertTrue(Files.list(folder).use { it.toList() }.isEmpty())
    }

    @Test
    fun `an empty file is refused before anything is sent`() = onStage { stage ->
        stage.sandbox.clearRequests()
        assertThrows<GreenApiException.Validation> {
            stage.client.sendFileByUpload(FRIEND_CHAT, OutgoingFile.fromBytes("a.txt", ByteArray(0)))
        }
        assertTrue(stage.sandbox.requests().isEmpty())
    }
}
