#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

Field make()
{
    return open("make", QT_TRANSLATE_NOOP("Core", "Make")).heads({"品牌"});
}

Field model()
{
    return open("model", QT_TRANSLATE_NOOP("Core", "Model")).heads({"型号"});
}

Field serial()
{
    return open("serial", QT_TRANSLATE_NOOP("Core", "Serial number"), checks::serial)
        .identifies()
        .heads({"序列号", "设备序列号"});
}

Field iccid()
{
    return sealed("iccid", QT_TRANSLATE_NOOP("Core", "ICCID"), checks::iccid)
        .identifies()
        .heads({"ICCID号", "SIM卡号"});
}

Field imsi()
{
    return sealed("imsi", QT_TRANSLATE_NOOP("Core", "IMSI"), checks::imsi);
}

Field phoneNumber()
{
    return sealed("phone_number", QT_TRANSLATE_NOOP("Core", "Phone number"), checks::phoneNumber)
        .heads({"手机号", "手机号码"});
}

Field system()
{
    return open("system", QT_TRANSLATE_NOOP("Core", "Operating system")).heads({"操作系统"});
}

Field powerState()
{
    return choice("power_state", QT_TRANSLATE_NOOP("Core", "Power when found"), powerStates)
        .heads({"发现时电源状态"});
}

Field clockOffset()
{
    return open("clock_offset", QT_TRANSLATE_NOOP("Core", "Clock offset")).heads({"时钟偏差"});
}

Field accessories()
{
    return open("accessories", QT_TRANSLATE_NOOP("Core", "Accessories")).heads({"附件配件"});
}

Field type()
{
    return open("type", QT_TRANSLATE_NOOP("Core", "Type")).heads({"类型"});
}

Field encryption()
{
    return choice("encryption", QT_TRANSLATE_NOOP("Core", "Encryption seen"), yesNo)
        .heads({"发现的加密"});
}

std::vector<FieldRule> common()
{
    return {
        open("colour", QT_TRANSLATE_NOOP("Core", "Colour")).heads({"颜色"}),
        open("condition", QT_TRANSLATE_NOOP("Core", "Condition"), checks::longText)
            .heads({"状态", "状况"}),
        open("damage", QT_TRANSLATE_NOOP("Core", "Damage")).heads({"损坏"}),
        open("quantity", QT_TRANSLATE_NOOP("Core", "Quantity"), checks::count).heads({"数量"}),
        open("unit", QT_TRANSLATE_NOOP("Core", "Unit")).heads({"单位", "计量单位"}),
        sealed("holder", QT_TRANSLATE_NOOP("Core", "Holder (or none, or refused)"), checks::text)
            .heads({"持有人", "持有人（或无，或拒绝说明）"}),
        open("spot", QT_TRANSLATE_NOOP("Core", "Exact spot")).heads({"具体位置", "发现位置"}),
        open("package", QT_TRANSLATE_NOOP("Core", "Package")).heads({"包装"}),
        open("source", QT_TRANSLATE_NOOP("Core", "Source")).heads({"来源"}),
        open("storage_method", QT_TRANSLATE_NOOP("Core", "Storage method")).heads({"存放方式"}),
        open("remarks", QT_TRANSLATE_NOOP("Core", "Remarks"), checks::longText).heads({"备注"}),
    };
}

} // namespace domain::kinds
