/** What a web server should say with every page -> ready pieces of configuration. A page can't say itself who may frame it. */
import { policyFor } from "./policy.ts";

export function serverSnippets(indexed: boolean): ReadonlyMap<string, string> {
  const headers: readonly (readonly [string, string])[] = [
    ["Content-Security-Policy", `${policyFor(true)}; frame-ancestors 'self'`],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
    ...(indexed ? [] : [["X-Robots-Tag", "noindex"] as const]),
  ];
  const kept = "public, max-age=31536000, immutable";
  return new Map([
    [
      "nginx.conf",
      `# Inside the server or location block of the site. Each page has a stricter policy of its own as well.
${headers.map(([name, value]) => `add_header ${name} "${value}" always;`).join("\n")}
location ~ /assets/ {
${headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join("\n")}
  add_header Cache-Control "${kept}";
}
`,
    ],
    [
      "apache.htaccess",
      `# As .htaccess in the folder of the site; needs mod_headers.
<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} "${value}"`).join("\n")}
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${kept}"
  </If>
</IfModule>
`,
    ],
    [
      "iis-web.config",
      `<?xml version="1.0" encoding="utf-8"?>
<!-- As web.config in the folder of the site. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${headers.map(([name, value]) => `        <add name="${name}" value="${value}" />`).join("\n")}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
      <remove fileExtension=".pagefind" />
      <mimeMap fileExtension=".pagefind" mimeType="application/octet-stream" />
    </staticContent>
  </system.webServer>
</configuration>
`,
    ],
  ]);
}
