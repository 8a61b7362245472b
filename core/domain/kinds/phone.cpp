#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

namespace {

const QStringList isolations{"none", "flight_mode", "faraday_bag", "sim_removed"};
const QStringList lockStates{"unlocked", "after_first_unlock", "before_first_unlock", "unknown"};

} // namespace

KindRule phone()
{
    KindRule rule;
    rule.name = "phone";
    rule.label = QT_TRANSLATE_NOOP("Core", "Phone");
    rule.words = {"手机"};
    rule.fields = {
        make(),
        model(),
        serial(),
        sealed("imei", QT_TRANSLATE_NOOP("Core", "IMEI"), checks::imei)
            .identifies()
            .heads({"串号", "IMEI号"}),
        sealed("imei2", QT_TRANSLATE_NOOP("Core", "Second IMEI"), checks::imei)
            .identifies()
            .heads({"串号2", "第二个 IMEI"}),
        sealed("imeisv", QT_TRANSLATE_NOOP("Core", "IMEISV"), checks::imeisv).identifies(),
        sealed("meid", QT_TRANSLATE_NOOP("Core", "MEID"), checks::meid).identifies(),
        sealed("eid", QT_TRANSLATE_NOOP("Core", "EID"), checks::eid).identifies(),
        iccid(),
        imsi(),
        phoneNumber(),
        sealed("phone_number2", QT_TRANSLATE_NOOP("Core", "Second phone number"),
               checks::phoneNumber)
            .heads({"第二个手机号码"}),
        system(),
        open("capacity", QT_TRANSLATE_NOOP("Core", "Capacity")).heads({"容量"}),
        powerState(),
        choice("power_now", QT_TRANSLATE_NOOP("Core", "Power now"), powerStates)
            .heads({"现在电源状态"}),
        choice("lock_state", QT_TRANSLATE_NOOP("Core", "Lock state"), lockStates)
            .heads({"锁定状态"}),
        choice("isolation", QT_TRANSLATE_NOOP("Core", "Isolation"), isolations).heads({"信号隔离"}),
        open("battery", QT_TRANSLATE_NOOP("Core", "Battery")).heads({"电量"}),
        choice("passcode_known", QT_TRANSLATE_NOOP("Core", "Passcode known"), yesNo)
            .heads({"是否知道锁屏密码"}),
        sealed("passcode", QT_TRANSLATE_NOOP("Core", "Passcode"), checks::secret)
            .shownAs(Shown::Never)
            .heads({"锁屏密码"}),
        open("passcode_source", QT_TRANSLATE_NOOP("Core", "How the passcode became known"))
            .heads({"锁屏密码的来源"}),
        clockOffset(),
        accessories(),
    };
    rule.title = {"make", "model"};
    rule.identifiers = {"imei", "imei2", "meid", "serial"};
    rule.scanned = "imei";
    rule.following = {"make", "model", "power_state", "isolation"};
    rule.graphClass = "uco-observable:MobilePhone";
    return rule;
}

} // namespace domain::kinds
