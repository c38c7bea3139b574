export { authRoute as GET, authRoute as POST } from "@/server/accounts/auth-route";
