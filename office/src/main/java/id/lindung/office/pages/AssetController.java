package id.lindung.office.pages;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/aset/{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
        return assets.asset(name)
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header(HttpHeaders.CONTENT_TYPE, asset.type())
                        .body(asset.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
