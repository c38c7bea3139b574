export { passkeyOptionsRoute as POST } from "@/server/accounts/passkey-options-route";
