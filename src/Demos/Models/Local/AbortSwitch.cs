using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LLama;
using LLama.Native;

namespace Demos.Models.Local;

/// <summary>Ends a computation of llama.cpp within milliseconds, however long the block that is being read.</summary>
internal sealed unsafe class AbortSwitch : IDisposable
{
    private byte* _isThrown = (byte*)NativeMemory.AllocZeroed(1);

    /// <summary>Gives the switch to a context; it must outlive it.</summary>
    public AbortSwitch(LLamaContext context)
    {
        delegate* unmanaged[Cdecl]<byte*, byte> ask = &IsThrown;
        NativeApi.llama_set_abort_callback(context.NativeHandle, (nint)ask, (nint)_isThrown);
    }

    /// <summary>Lets a token throw the switch until the registration is disposed.</summary>
    public CancellationTokenRegistration Arm(CancellationToken cancellation)
    {
        *_isThrown = 0;
        return cancellation.Register(() => *_isThrown = 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_isThrown);
        _isThrown = null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte IsThrown(byte* isThrown) => *isThrown;
}
