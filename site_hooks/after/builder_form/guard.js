/*
 * The page's first lines, which need no module: they keep the form shut until the builder runs, and say why where it
 * does not. What is typed into a form that does not run could not be saved.
 */
(() => {
  const builder = document.currentScript.parentElement;
  const told = builder.previousElementSibling;
  const cause = location.protocol === "file:" ? "file" : origin === "null" ? "frame" : "module";
  builder.inert = true;
  builder.toggleAttribute("data-held-back", cause !== "module");
  /** @param {string} why */
  const tell = (why) => {
    if (!builder.inert) return;
    for (const words of told.querySelectorAll("[data-cause]")) words.hidden = words.dataset.cause !== why;
    for (const invitation of builder.querySelectorAll(".status-loading, .sheet-wait")) invitation.hidden = true;
    told.hidden = false;
  };
  const isOurs = (target) => target === window || Boolean(target.src?.includes("/assets/builder/"));
  addEventListener("error", ({ target }) => isOurs(target) && tell(cause), true);
  addEventListener(
    "DOMContentLoaded",
    () => (cause === "module" && customElements.get("letter-builder")) || tell(cause),
  );
  setTimeout(() => tell(cause === "module" ? "slow" : cause), 15000);
})();
