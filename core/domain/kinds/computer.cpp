#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

KindRule computer()
{
    KindRule rule;
    rule.name = "computer";
    rule.label = QT_TRANSLATE_NOOP("Core", "Computer");
    rule.words = {"电脑", "计算机", "笔记本电脑"};
    rule.fields = {
        type(),
        make(),
        model(),
        serial(),
        sealed("mac", QT_TRANSLATE_NOOP("Core", "MAC address"), checks::macAddress)
            .identifies()
            .heads({"MAC 地址"}),
        sealed("mac2", QT_TRANSLATE_NOOP("Core", "Second MAC address"), checks::macAddress)
            .identifies()
            .heads({"第二个 MAC 地址"}),
        open("host_name", QT_TRANSLATE_NOOP("Core", "Host name")).heads({"主机名"}),
        system(),
        sealed("users", QT_TRANSLATE_NOOP("Core", "User accounts"), checks::text)
            .heads({"用户账户"}),
        powerState(),
        choice("network_state", QT_TRANSLATE_NOOP("Core", "Network when found"),
               {"connected", "disconnected", "unknown"})
            .heads({"发现时网络状态"}),
        choice("memory_captured", QT_TRANSLATE_NOOP("Core", "Memory captured"), yesNo)
            .heads({"是否已提取内存"}),
        encryption(),
        choice("encryption_key_known", QT_TRANSLATE_NOOP("Core", "Encryption key known"), yesNo)
            .heads({"是否知道加密密钥"}),
        sealed("encryption_key", QT_TRANSLATE_NOOP("Core", "Encryption key"), checks::secret)
            .shownAs(Shown::Never)
            .heads({"加密密钥"}),
        choice("self_destruct", QT_TRANSLATE_NOOP("Core", "Self-destruction suspected"), yesNo)
            .heads({"是否疑有自毁机制"}),
        clockOffset(),
        accessories(),
    };
    rule.title = {"make", "model"};
    rule.identifiers = {"serial", "mac"};
    rule.scanned = "serial";
    rule.following = {"make", "model", "type", "power_state"};
    rule.graphClass = "uco-observable:Computer";
    return rule;
}

} // namespace domain::kinds
