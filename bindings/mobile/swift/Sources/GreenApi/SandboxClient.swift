#if !GREEN_API_WITHOUT_SANDBOX
extension Sandbox {
    /// A client of an instance of this sandbox.
    public func client(_ instance: SandboxInstance) throws -> GreenApi {
        try GreenApi(options: ClientOptions(
            idInstance: instance.id, apiTokenInstance: instance.token, apiUrl: apiUrl(), mediaUrl: mediaUrl()))
    }
}
#endif
