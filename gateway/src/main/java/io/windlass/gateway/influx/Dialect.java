package io.windlass.gateway.influx;

import java.io.IOException;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// Speaks to InfluxDB 1.x: the client's v2 write becomes `/write?db&rp&precision`, a token becomes
/// a user.
///
/// Every precision but `us` (there `u`) is called the same. 1.6 knows no tokens.
final class Dialect implements Interceptor {
    private static final String V2_WRITE = "/api/v2/write";

    private final InfluxSettings settings;

    Dialect(InfluxSettings settings) {
        this.settings = settings;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(authorised(rewritten(chain.request())));
    }

    private Request rewritten(Request request) {
        var url = request.url();
        if (!url.encodedPath().endsWith(V2_WRITE)) return request;
        var path = url.encodedPath();
        var to =
                url.newBuilder()
                        .encodedPath(
                                path.substring(0, path.length() - V2_WRITE.length()) + "/write")
                        .query(null)
                        .addQueryParameter("db", settings.database())
                        .addQueryParameter("precision", "ms");
        settings.retentionPolicy().ifPresent(policy -> to.addQueryParameter("rp", policy));
        return request.newBuilder().url(to.build()).build();
    }

    private Request authorised(Request request) {
        var plain = request.newBuilder().removeHeader("Authorization");
        settings.user()
                .ifPresent(
                        user -> plain.header("Authorization", Credentials.basic(user, password())));
        return plain.build();
    }

    private String password() {
        return settings.passwordFile().map(secret -> new String(secret.read())).orElse("");
    }
}
