/** Where to go after signing in: a path of the portal itself, never another site, never the door again. */
export function safeReturn(path: string | null | undefined): string | null {
  if (!path || !path.startsWith('/') || /^\/[/\\]/.test(path) || /[\u0000-\u001f\\]/.test(path)) return null;
  return /^\/connexion(?:[/?#]|$)/.test(path) ? null : path;
}
