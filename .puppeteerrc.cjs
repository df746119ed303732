// On Linux x64 the browser comes with @sparticuz/chromium; elsewhere Puppeteer downloads its own.
module.exports = { skipDownload: process.platform === "linux" && process.arch === "x64" };
