// The service's own JavaScript client, unchanged, with the sandbox. Each line `ok` or `not ok` is a test.
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";

const require = createRequire(import.meta.url);
const client = require("@green-api/whatsapp-api-client");
const FormData = require("form-data");

const env = process.env;
const api = client.restAPI({
    idInstance: env.GREEN_API_ID_INSTANCE,
    apiTokenInstance: env.GREEN_API_TOKEN_INSTANCE,
    host: env.GREEN_API_URL,
    media: env.GREEN_API_MEDIA_URL,
});
const FRIEND = "79001234568@c.us";
const COLLEAGUE = "79001234569@c.us";
const folder = mkdtempSync(join(tmpdir(), "green-api-"));
// The smallest picture that begins like a JPEG.
const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
const picture = join(folder, "picture.jpg");
writeFileSync(picture, JPEG);

/** Takes notifications, deleting each, until one fits. */
async function told(fits) {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
        const notification = await api.webhookService.receiveNotification();
        if (!notification) continue;
        const deleted = await api.webhookService.deleteNotification(notification.receiptId);
        assert.equal(deleted.result, true);
        if (fits(notification.body)) return notification.body;
    }
    throw new Error("no such notification");
}

async function eventually(read, fits) {
    const end = Date.now() + 10_000;
    let value;
    do {
        value = await read();
        if (fits(value)) return value;
        await new Promise((resolve) => setTimeout(resolve, 50));
    } while (Date.now() < end);
    throw new Error(`never: ${JSON.stringify(value)}`);
}

let sent, group, link;

const tests = {
    "the state and the settings are read": async () => {
        assert.equal((await api.instance.getStateInstance()).stateInstance, "authorized");
        assert.equal((await api.settings.getSettings()).incomingWebhook, "yes");
        assert.equal((await api.settings.getWaSettings()).phone, "79001234567");
        assert.equal((await api.settings.setSettings({ delaySendMessagesMilliseconds: 500 })).saveSettings, true);
    },
    "a text is sent and its delivery is told": async () => {
        sent = (await api.message.sendMessage(FRIEND, null, "from JavaScript")).idMessage;
        await told((body) => body.typeWebhook === "outgoingMessageStatus" && body.idMessage === sent && body.status === "delivered");
    },
    "the answer is received": async () => {
        const body = await told((body) => body.typeWebhook === "incomingMessageReceived");
        assert.equal(body.messageData.textMessageData.textMessage, "from JavaScript");
    },
    "places, contacts and polls are sent": async () => {
        const ids = [
            await api.message.sendLocation(FRIEND, null, "Home", "Street 1", 51.5, 7.25),
            await api.message.sendContact(FRIEND, null, { phoneContact: 79001234569, firstName: "Colleague" }),
            await api.message.sendPoll(FRIEND, null, "Which?", [{ optionName: "one" }, { optionName: "two" }], false),
        ];
        assert.equal(new Set(ids.map((answer) => answer.idMessage)).size, 3);
    },
    "a message is forwarded": async () => {
        assert.equal((await api.message.forwardMessages(COLLEAGUE, FRIEND, [sent])).messages.length, 1);
    },
    "a file is stored and sent by its link": async () => {
        link = (await api.file.uploadFile(picture)).urlFile;
        assert.deepEqual(Buffer.from(await (await fetch(link)).arrayBuffer()), JPEG);
        const { idMessage } = await api.file.sendFileByUrl(FRIEND, null, link, "picture.jpg", "by link");
        await told((body) => body.typeWebhook === "outgoingMessageStatus" && body.idMessage === idMessage && body.status === "sent");
    },
    "a file is sent as a form and downloaded again": async () => {
        const form = new FormData();
        form.append("chatId", FRIEND);
        form.append("file", JPEG, { filename: "picture.jpg", contentType: "image/jpeg" });
        const { idMessage, urlFile } = await api.file.sendFileByUpload(form);
        assert.ok(urlFile);
        await told((body) => body.typeWebhook === "outgoingMessageStatus" && body.idMessage === idMessage && body.status === "sent");
        assert.ok((await api.file.downloadFile(FRIEND, idMessage)).downloadUrl);
    },
    "journals hold what was written": async () => {
        const outgoing = await eventually(() => api.message.lastOutgoingMessages(), (items) => items.some((item) => item.idMessage === sent));
        assert.ok(outgoing.length >= 4);
        assert.ok((await api.message.lastIncomingMessages()).length >= 1);
        assert.ok((await api.message.getChatHistory(FRIEND, 10)).length >= 2);
        assert.equal((await api.message.getMessage(FRIEND, sent)).textMessage, "from JavaScript");
    },
    "the queue is shown and cleared": async () => {
        assert.ok(Array.isArray(await api.message.showMessagesQueue()));
        assert.equal((await api.message.clearMessagesQueue()).isCleared, true);
    },
    "numbers, contacts and chats are looked up": async () => {
        assert.equal((await api.instance.checkWhatsapp(79001234568)).existsWhatsapp, true);
        assert.ok((await api.instance.getContacts()).some((contact) => contact.id === FRIEND));
        assert.equal((await api.instance.getContactInfo(FRIEND)).chatId, FRIEND);
        assert.equal(typeof (await api.instance.getAvatar(FRIEND, null)).available, "boolean");
        assert.equal((await api.message.readChat(FRIEND, null)).setRead, true);
    },
    "a group is made, changed and left": async () => {
        group = (await api.group.createGroup("A group", [FRIEND])).chatId;
        assert.equal((await api.group.addGroupParticipant(group, COLLEAGUE)).addParticipant, true);
        assert.equal((await api.group.setGroupAdmin(group, COLLEAGUE)).setGroupAdmin, true);
        assert.equal((await api.group.removeAdmin(group, COLLEAGUE)).removeAdmin, true);
        assert.equal((await api.group.removeGroupParticipant(group, COLLEAGUE)).removeParticipant, true);
        assert.equal((await api.group.updateGroupName(group, "Another name")).updateGroupName, true);
        assert.equal((await api.group.setGroupPicture(group, picture)).setGroupPicture, true);
        assert.equal((await api.group.getGroupData(group)).subject, "Another name");
        await api.group.leaveGroup(group);
    },
    "a message is deleted": async () => {
        await api.instance.deleteMessage(FRIEND, sent);
    },
};

let failed = false;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        console.log(`ok ${name}`);
    } catch (error) {
        failed = true;
        const answer = error.response ? `${error.response.status} ${JSON.stringify(error.response.data)}` : "";
        console.log(`not ok ${name}: ${error.message} ${answer}`.replaceAll("\n", " "));
    }
}
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
