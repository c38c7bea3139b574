export { signOutRoute as POST } from "@/server/accounts/sign-out-route";
