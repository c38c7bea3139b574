/** Never drawn: every address has a language. Without this file each page would carry the framework's own English words. */
export default function NoLanguage() {
  return null;
}
