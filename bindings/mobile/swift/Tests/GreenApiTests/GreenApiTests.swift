import Foundation
import GreenApi
import XCTest

private let owner: Int64 = 79_001_234_567
private let friend: Int64 = 79_001_234_568
private let friendChat = "79001234568@c.us"

final class GreenApiTests: XCTestCase {
    private func stage() async throws -> (Sandbox, SandboxInstance, GreenApi) {
        let sandbox = try await Sandbox.start(options: SandboxOptions(unlimited: true))
        _ = try sandbox.createPerson(phone: friend, name: "Friend")
        let instance = try sandbox.createInstance(beta: true, phone: owner, settings: SetSettings(incomingWebhook: .yes))
        return (sandbox, instance, try sandbox.client(instance))
    }

    func testAMessageIsSentAndTheAnswerComes() async throws {
        let (sandbox, instance, client) = try await stage()
        let sent = try await client.sendMessage(chatId: friendChat, message: "Hello")
        XCTAssertFalse(sent.idMessage.isEmpty)
        _ = try sandbox.act(phone: friend, action: .write(chat: "\(owner)@c.us", text: "Hello yourself", quotes: nil))
        for try await delivery in client.notifications() {
            guard case .incomingMessageReceived(let received) = delivery.notification,
                case .textMessage(let message) = received.messageData
            else {
                try await delivery.ack()
                continue
            }
            XCTAssertEqual(message.textMessageData.textMessage, "Hello yourself")
            XCTAssertEqual(delivery.notification.typeWebhook, "incomingMessageReceived")
            try await delivery.ack()
            break
        }
        XCTAssertTrue(try sandbox.notifications(id: instance.id).isEmpty)
    }

    func testARequestThatDoesNotFitNamesItsField() async throws {
        let (_, instance, client) = try await stage()
        do {
            _ = try await client.sendMessage(chatId: "nobody", message: "Hello")
            XCTFail("it was sent")
        } catch GreenApiError.Validation(let failure) {
            XCTAssertEqual(failure.field, "chatId")
            XCTAssertFalse(failure.text.contains(instance.token))
        }
    }

    func testWrongCredentialsEndTheSequence() async throws {
        let (sandbox, instance, _) = try await stage()
        let stranger = try GreenApi(idInstance: instance.id, apiTokenInstance: "wrong", apiUrl: sandbox.apiUrl())
        do {
            for try await _ in stranger.notifications() {}
            XCTFail("it was received")
        } catch GreenApiError.Unauthorized(_) {}
    }

    func testATaskThatIsCancelledEndsItsCall() async throws {
        let (sandbox, _, client) = try await stage()
        _ = try sandbox.addFault(kind: .latency(from: 600_000, to: 600_000))
        let task = Task { try await client.getSettings() }
        while try sandbox.listFaults().faults.allSatisfy({ $0.happened == 0 }) { await Task.yield() }
        task.cancel()
        do {
            _ = try await task.value
            XCTFail("it answered")
        } catch is CancellationError {}
    }

    func testATaskThatIsCancelledEndsItsLongPoll() async throws {
        let (_, _, client) = try await stage()
        let task = Task { for try await _ in client.notifications(receiveTimeout: 60) {} }
        task.cancel()
        do {
            try await task.value
            XCTFail("it ended by itself")
        } catch is CancellationError {}
    }

    func testEveryExampleBecomesTheSameJsonAgain() throws {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../..").standardizedFileURL
        let examples = repository.appendingPathComponent("spec/examples")
        let index = try String(contentsOf: examples.appendingPathComponent("index.yaml"), encoding: .utf8)
        var seen = 0
        for entry in index.components(separatedBy: "\n- ") where entry.contains("file: ") {
            let field = { (name: String) -> String? in
                entry.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
                    .first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
            }
            guard let file = field("file"), let role = field("role") else { continue }
            let text = try String(contentsOf: examples.appendingPathComponent(file), encoding: .utf8)
            let canonical = repository.appendingPathComponent("tests/canonical/\(file)")
            let expected = (try? String(contentsOf: canonical, encoding: .utf8)) ?? text
            let encoded: String?
            switch role {
            case "request": encoded = try Models.recodeRequest(method: field("operation") ?? "", json: text)
            case "response": encoded = try Models.recodeAnswer(method: field("operation") ?? "", json: text)
            case "error": encoded = try Models.recodeError(status: Int(field("status") ?? "") ?? 0, json: text)
            default: encoded = try decodeNotification(json: text).notification.json()
            }
            XCTAssertEqual(try tree(encoded ?? "null"), try tree(expected), file)
            seen += 1
        }
        XCTAssertGreaterThan(seen, 150)
    }

    private func tree(_ json: String) throws -> Json {
        try JSONDecoder().decode(Json.self, from: Data(json.utf8))
    }
}

/// Any JSON; numbers are equal when their values are.
private enum Json: Decodable, Equatable {
    case null
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([Json])
    case object([String: Json])

    init(from decoder: Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Json].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: Json].self))
        }
    }
}
