"""A page whose scripts, or whose store, come only when a test lets them come."""

# The store is opened as ever, but the page hears of it only when `letStoreCome` is called.
HOLD_STORE = """(() => {
  const mayCome = new Promise((resolve) => { window.letStoreCome = resolve; });
  const before = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...names) {
    const request = before.apply(this, names);
    const hear = request.addEventListener.bind(request);
    request.addEventListener = (type, listener, options) => {
      const late = (event) => mayCome.then(() => listener(event));
      hear(type, type === "success" ? late : listener, options);
    };
    return request;
  };
})()"""


def open_without(page, script, address):
    """Opens a page without one of its scripts; what comes back lets the script come."""
    held = []
    # A built-in method cannot be a handler.
    page.route(f"**/assets/{script}.*.js", lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    page.locator("footer").wait_for()

    def let_it_come():
        for route in held:
            route.continue_()

    return let_it_come


def open_without_store(page, address):
    """Opens a page whose store does not come; what comes back lets it come."""
    page.add_init_script(HOLD_STORE)
    page.goto(address)
    page.wait_for_function("() => customElements.get('deg-header') !== undefined")
    return lambda: page.evaluate("letStoreCome()")


def look_again(page):
    """The same address in another tab, where nothing is held."""
    other = page.context.new_page()
    other.goto(page.url)
    return other
