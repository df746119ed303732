/** The name of a host -> whether it is this machine itself: 127.0.0.0/8, ::1. What is sent there crosses no network. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
